import { fileURLToPath } from 'node:url';

/** Folder of the built dashboard; made by `npm run build:web`. */
export const webRoot: string = fileURLToPath(new URL('../../../dist/web', import.meta.url));
