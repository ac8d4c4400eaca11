// What must never break: all tests, then format, lint, types and rooms; ends with one line of counts.
import { check } from './check.mjs';
import { test } from './test.mjs';

const tests = await test([]);
const checks = await check();
const passed = tests.passed + checks.passed;
const failed = tests.failed + checks.failed;
console.log(`${passed} passed, ${failed} failed, ${tests.skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
