// Reads the same workbooks with this product's reader and with others, and prints a table side by side.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import type { ReaderMeasured } from './readers-part.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    times: { type: 'string', default: '3' },
    texts: { type: 'string', default: 'shared' },
    reader: { type: 'string', multiple: true, default: ['nilai', 'nilai, staged', 'hucre', 'exceljs'] },
  },
});
const part = join(import.meta.dirname, 'readers-part.ts');

async function measured(...args: string[]): Promise<ReaderMeasured> {
  const { stdout } = await promisify(execFile)(process.execPath, [part, ...args], { maxBuffer: 50e6 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as ReaderMeasured;
}

const folder = await mkdtemp(join(tmpdir(), 'nilai-bench-'));
try {
  const path = join(folder, 'data.xlsx');
  await measured('write', path, values.rows, values.texts);
  const megabytes = ((await stat(path)).size / 2 ** 20).toFixed(0);
  const machine = `${availableParallelism()} x ${cpus()[0]?.model ?? ''}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
  console.log(
    `${values.rows} rows x 26 columns, ${values.texts} texts, ${megabytes} MB; ${machine}, Node ${process.versions.node}`,
  );
  console.log('| reader | best seconds | CPU seconds | peak MB | rows |\n| --- | --- | --- | --- | --- |');
  for (const reader of values.reader) {
    const results: ReaderMeasured[] = [];
    for (let time = 0; time < Number(values.times); time++) results.push(await measured(reader, path));
    const best = results.reduce((a, b) => (b.seconds < a.seconds ? b : a));
    const peak = Math.max(...results.map((result) => result.peakMb));
    console.log(`| ${reader} | ${best.seconds.toFixed(2)} | ${best.cpuSeconds.toFixed(2)} | ${peak} | ${best.rows} |`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
