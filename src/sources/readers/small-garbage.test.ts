import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** Makes objects of which many survive, which makes the space for new objects grow unless it is kept small. */
const program = (isKept: boolean) => `
  import { getHeapSpaceStatistics } from 'node:v8';
  import { keepGarbageSmall } from ${JSON.stringify(new URL('./small-garbage.ts', import.meta.url).href)};
  if (${isKept}) keepGarbageSmall();
  const kept = [];
  for (let turn = 0; turn < 3_000_000; turn++) { kept[turn % 200_000] = { text: 'row ' + turn }; }
  console.log(getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space').space_size);
`;

test('the space for new objects stays small while a file is read', async () => {
  const sizes = await Promise.all(
    [true, false].map(async (isKept) => {
      const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program(isKept)]);
      return Number(stdout);
    }),
  );
  expect(sizes[0]).toBeLessThan((sizes[1] ?? 0) / 2);
});
