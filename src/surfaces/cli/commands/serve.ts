import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { type CustomerFilter, openPublishedRun, type PublishedRun } from '#answers';
import { findRun, findWorkspace, openForReading } from '#pipeline';
import { makeApi, serveApi } from '#surfaces/api';
import { webRoot } from '#surfaces/web';
import { writeWorkbook } from '#surfaces/workbook';
import type { Language } from '#values';
import { wholeNumber } from '../arguments.ts';
import type { Terminal } from '../terminal.ts';

export function serveCommand(terminal: Terminal): Command {
  return new Command('serve')
    .description('dashboard and REST API on this machine')
    .argument('<dir>', 'folder of the workspace')
    .option('--port <n>', 'port on this machine', wholeNumber('--port', 0, 65535), 4321)
    .action(async (folder: string, options: { port: number }) => {
      const runFolder = await findRun(findWorkspace(folder));
      const engine = await openForReading(runFolder);
      const run = await openPublishedRun(engine, runFolder);
      const server = await serveApi(makeApi({ openRun: async () => run, webRoot, exportWorkbook }), {
        port: options.port,
      });
      terminal.out(`Dashboard on http://localhost:${server.port} (run ${run.manifest.run}); Ctrl-C stops it.\n`);
      await untilStopped();
      await server.close();
      await engine.close();
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
