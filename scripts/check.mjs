// `npm run check`: format, lint, types and rooms; every check runs, each failure counts.
import { join } from 'node:path';
import { inNewNode, root } from './new-node.mjs';

const modules = (...path) => join(root, 'node_modules', ...path);
const biome = modules('@biomejs', 'biome', 'bin', 'biome');
const tsc = modules('@typescript', 'native', 'bin', 'tsc');
const depcruise = modules('dependency-cruiser', 'bin', 'dependency-cruise.mjs');

const checks = [
  ['format and lint', [biome, 'ci', '--error-on-warnings', '.']],
  ['types', [tsc, '-p', '.']],
  ['types of the dashboard', [tsc, '-p', 'src/surfaces/web/app']],
  ['rooms', [depcruise, '--config', '.dependency-cruiser.mjs', 'src', 'blueprints']],
];

/** Gives how many checks passed and failed. */
export async function check() {
  let failed = 0;
  for (const [title, args] of checks) {
    const code = await inNewNode(args, { cwd: root });
    console.log(`${code === 0 ? 'ok' : 'FAILED'}: ${title}`);
    if (code !== 0) failed++;
  }
  return { passed: checks.length - failed, failed };
}

if (import.meta.filename === process.argv[1]) {
  const { passed, failed } = await check();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
