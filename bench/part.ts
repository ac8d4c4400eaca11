// One part of a scenario in a process of its own; prints seconds and peak memory as JSON.
import { join } from 'node:path';
import { openPublishedRun } from '#answers';
import { findRun, findWorkspace, initWorkspace, makeDemo, openForReading, realEffects, runWorkspace } from '#pipeline';
import { writeWorkbook } from '#surfaces/workbook';

/** What one part took. */
export interface Measured {
  seconds: number;
  peakMb: number;
  stages?: Record<string, number>;
}

const [name = '', folder = '', customers = '5663', products = '25'] = process.argv.slice(2);
const workspace = join(folder, 'workspace');
const effects = realEffects(() => {}, new AbortController().signal);

const parts: Readonly<Record<string, () => Promise<Record<string, number> | undefined>>> = {
  input: async () => {
    const out = join(folder, 'input');
    const files = await makeDemo('telecom', {
      out,
      customers: Number(customers),
      products: Number(products),
      seed: 1,
      format: 'csv',
    });
    await initWorkspace({ folder: workspace, blueprint: 'telecom', files, asOf: '2026-01-31' }, effects);
    return undefined;
  },
  tables: async () => (await runWorkspace({ folder: workspace, set: ['examine=auto'] }, effects)).seconds,
  /** The same with the doctor's look at the files. */
  examined: async () => (await runWorkspace({ folder: workspace, set: ['examine=true'] }, effects)).seconds,
  workbook: async () => {
    const runFolder = await findRun(findWorkspace(workspace));
    const engine = await openForReading(runFolder);
    await writeWorkbook(await openPublishedRun(engine, runFolder), join(folder, 'nilai.xlsx'), { language: 'id' });
    await engine.close();
    return undefined;
  },
};

const part = parts[name];
if (part === undefined) throw new Error(`no part ${name}`);
const begun = performance.now();
const stages = await part();
const measured: Measured = {
  seconds: Math.round(performance.now() - begun) / 1000,
  peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  ...(stages === undefined ? {} : { stages }),
};
console.log(JSON.stringify(measured));
