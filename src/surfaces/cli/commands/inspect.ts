import { Command } from 'commander';
import { type InspectedFile, inspectFiles } from '#pipeline';
import type { Terminal } from '../terminal.ts';

export function inspectCommand(terminal: Terminal): Command {
  return new Command('inspect')
    .description('what is in these files: tables, header rows, columns, proposed mapping with reasons')
    .argument('<files...>', 'files to look into')
    .option('--json', 'print JSON')
    .action(async (files: string[], options: { json?: boolean }) => {
      const found = await inspectFiles(files);
      terminal.out(options.json === true ? `${JSON.stringify(found, null, 2)}\n` : found.map(inWords).join('\n'));
    });
}

function inWords(_file: InspectedFile): string {
  return '';
}
