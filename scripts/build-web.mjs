// Builds the dashboard when there is no build or the sources are newer.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inNewNode, root } from './new-node.mjs';

const sources = ['src/surfaces/web', 'src/contract', 'src/values'];
const built = join(root, 'dist', 'web', 'index.html');

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) latest = Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  }
  return latest;
}

/** Gives an exit code; 0 at once when the build is up to date. */
export async function buildWeb() {
  const latest = Math.max(...sources.map((folder) => newest(join(root, folder))));
  if (existsSync(built) && statSync(built).mtimeMs >= latest) return 0;
  console.error('nilai: building the dashboard ...');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const config = join(root, 'src', 'surfaces', 'web', 'vite.config.ts');
  return inNewNode([vite, 'build', '--logLevel', 'warn', '--config', config], { cwd: root });
}

if (import.meta.filename === process.argv[1]) process.exitCode = await buildWeb();
