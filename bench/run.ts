// Runs the telecom job at several sizes, each part in a process of its own, and prints one JSON object a scenario.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import type { Measured } from './part.ts';

const { values } = parseArgs({
  options: { customers: { type: 'string', multiple: true }, products: { type: 'string', multiple: true } },
});
const sizes = (values.customers ?? ['5663', '150000']).map(Number);
const catalogues = (values.products ?? ['25', '250']).map(Number);
const part = join(import.meta.dirname, 'part.ts');

async function measured(name: string, ...args: string[]): Promise<Measured> {
  const { stdout } = await promisify(execFile)(process.execPath, [part, name, ...args], { maxBuffer: 50e6 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Measured;
}

async function scenario(customers: number, products: number): Promise<Record<string, unknown>> {
  const folder = await mkdtemp(join(tmpdir(), 'nilai-bench-'));
  try {
    const input = await measured('input', folder, String(customers), String(products));
    const tables = await measured('tables', folder);
    const examined = await measured('examined', folder);
    const workbook = await measured('workbook', folder);
    return {
      scenario: `telecom ${customers} x ${products}`,
      machine: `${availableParallelism()} x ${cpus()[0]?.model ?? ''}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`,
      inputSeconds: input.seconds,
      tablesSeconds: tables.seconds,
      stages: tables.stages,
      customersPerSecond: Math.round(customers / tables.seconds),
      tablesPeakMb: tables.peakMb,
      examineSeconds: examined.stages?.['examine'],
      examinedPeakMb: examined.peakMb,
      workbookSeconds: workbook.seconds,
      workbookPeakMb: workbook.peakMb,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

for (const customers of sizes) {
  for (const products of catalogues) console.log(JSON.stringify(await scenario(customers, products), null, 2));
}
