import { Command } from 'commander';
import { oneOf } from '../arguments.ts';
import { withRun } from '../open-run.ts';
import { printers } from '../print-rows.ts';
import type { Terminal } from '../terminal.ts';

const formats = ['table', 'csv', 'json'] as const;

export function queryCommand(terminal: Terminal): Command {
  return new Command('query')
    .description('read-only SQL over the published tables')
    .argument('<dir>', 'folder of the workspace')
    .argument('<sql>', 'one SELECT statement')
    .option('--format <format>', 'table, csv or json', oneOf('--format', formats), 'table')
    .option('--run <id>', 'a run other than the latest')
    .action((folder: string, text: string, options: { format: (typeof formats)[number]; run?: string }) =>
      withRun(folder, options.run, (run) => printers[options.format](run.engine.ask(text), terminal)),
    );
}
