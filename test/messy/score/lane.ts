// Scores some of the workbooks in a process of its own, so that several processors share them:
// node test/messy/score/lane.ts FIRST STEP LAST FOLDER writes the measures to FOLDER/lane-FIRST.json
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openTally, scoreSeeds } from './score-workbook.ts';

const [first = 1, step = 1, last = 1] = process.argv.slice(2, 5).map(Number);
const folder = process.argv[5] ?? '.';
const seeds = Array.from({ length: last }, (_, at) => at + 1).filter((seed) => seed % step === first % step);
const tally = openTally();
await scoreSeeds(seeds, folder, tally);
await writeFile(join(folder, `lane-${first}.json`), JSON.stringify(tally.all()));
