// Installs what is missing, so that `npm start` and `npm test` are the whole set-up.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './new-node.mjs';

/** Runs `npm ci` unless the packages of this lock file are there already; gives an exit code. */
export async function install() {
  if (existsSync(join(root, 'node_modules', '.package-lock.json'))) return 0;
  console.error('nilai: installing packages (once) ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  return run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
}
