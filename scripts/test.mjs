// `npm test`: installs what is missing, builds the dashboard for the browser test, runs every test.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWeb } from './build-web.mjs';
import { install } from './install.mjs';
import { inNewNode, root } from './new-node.mjs';

const resultFile = join(root, 'dist', 'test-results.json');

/** Runs the tests named by `filters`, or all; gives the exit code and the counts. */
export async function test(filters) {
  for (const step of [install, buildWeb]) {
    const code = await step();
    if (code !== 0) return { code, passed: 0, failed: 1, skipped: 0 };
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${resultFile}`];
  const code = await inNewNode([vitest, 'run', ...reporters, ...filters], { cwd: root, env: { TZ: 'UTC' } });
  const counts = JSON.parse(readFileSync(resultFile, 'utf8'));
  const { numPassedTests: passed, numFailedTests, numPendingTests: skipped } = counts;
  return { code, passed, failed: numFailedTests + (code !== 0 && numFailedTests === 0 ? 1 : 0), skipped };
}

if (import.meta.filename === process.argv[1]) {
  const { code, passed, failed, skipped } = await test(process.argv.slice(2));
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = code;
}
