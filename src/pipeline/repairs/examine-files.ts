import { inspectDeeply } from '../inspect.ts';
import type { Examine } from './proposals.ts';

/** What the doctor objects to in files. */
export const examineFiles: Examine = async (paths, context) => (await inspectDeeply(paths, context)).findings;
