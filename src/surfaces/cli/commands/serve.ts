import { Command } from 'commander';
import { openPublishedRun } from '#answers';
import { findRun, findWorkspace, openForReading } from '#pipeline';
import { makeApi, serveApi } from '#surfaces/api';
import { webRoot } from '#surfaces/web';
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
      const server = await serveApi(makeApi({ openRun: async () => run, webRoot }), { port: options.port });
      terminal.out(`Dashboard on http://localhost:${server.port} (run ${run.manifest.run}); Ctrl-C stops it.\n`);
      await untilStopped();
      await server.close();
      await engine.close();
    });
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
