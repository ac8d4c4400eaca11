import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import type { CustomerFilter, PublishedRun } from '#answers';
import { latestRun, realEffects, WorkspaceDesk, workspaceAt } from '#pipeline';
import { makeApi, serveApi } from '#surfaces/api';
import { webRoot } from '#surfaces/web';
import { writeWorkbook } from '#surfaces/workbook';
import type { Language } from '#values';
import { wholeNumber } from '../arguments.ts';
import { publishedOutputs } from '../outputs.ts';
import { qualityWithDrift } from '../run-drift.ts';
import { ServedRuns } from '../served-runs.ts';
import type { Terminal } from '../terminal.ts';

export function serveCommand(terminal: Terminal): Command {
  return new Command('serve')
    .description('dashboard and REST API on this machine; files can be taken in there')
    .argument('<dir>', 'folder of the workspace; a new one is made')
    .option('--port <n>', 'port on this machine', wholeNumber('--port', 0, 65535), 4321)
    .action(async (folder: string, options: { port: number }) => {
      await mkdir(folder, { recursive: true });
      const { today } = realEffects(() => {}, new AbortController().signal);
      const now = () => new Date().toISOString();
      const imports = await WorkspaceDesk.open({ folder, today, now, writeOutputs: publishedOutputs });
      const runs = new ServedRuns(folder);
      const readQuality = (run: PublishedRun) => qualityWithDrift(folder, run);
      const api = makeApi({ openRun: runs.latest, webRoot, exportWorkbook, readQuality, imports });
      const server = await serveApi(api, { port: options.port });
      const run = await latestRun(workspaceAt(folder));
      const what = run === undefined ? 'nothing published yet, take files in there' : `run ${run}`;
      terminal.out(`Dashboard on http://localhost:${server.port} (${what}); Ctrl-C stops it.\n`);
      await untilStopped();
      await server.close();
      await runs.close();
    });
}

/** Writes the workbook of a filtered list into a folder of its own, which the API removes once it is sent. */
async function exportWorkbook(run: PublishedRun, filter: CustomerFilter, language: Language): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'nilai-workbook-')), 'nilai.xlsx');
  await writeWorkbook(run, path, { language, filter });
  return path;
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
