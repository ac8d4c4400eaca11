import { Command } from 'commander';
import { initWorkspace } from '#pipeline';
import { type Terminal, withEffects } from '../terminal.ts';

export function initCommand(terminal: Terminal): Command {
  return new Command('init')
    .description('make a workspace: copy the files in and write nilai.yaml with the proposed mapping')
    .argument('<dir>', 'folder of the workspace')
    .argument('<files...>', "the company's files")
    .requiredOption('--blueprint <name>', 'which kind of company, such as telecom')
    .option('--company <name>', 'name shown on the outputs')
    .option('--as-of <date>', 'the day the figures speak of; today where left out')
    .action(
      async (folder: string, files: string[], options: { blueprint: string; company?: string; asOf?: string }) => {
        const made = await withEffects(terminal, (effects) => initWorkspace({ folder, files, ...options }, effects));
        for (const line of made.mapping) terminal.out(`${line}\n`);
        terminal.out(`Workspace ${folder} is ready. Next: nilai run ${folder}\n`);
      },
    );
}
