import { Command } from 'commander';
import { type ExportKind, exportKinds, exportOutput } from '#surfaces/report';
import type { Language } from '#values';
import { language, oneOf } from '../arguments.ts';
import { withRun } from '../open-run.ts';
import type { Terminal } from '../terminal.ts';

interface ExportOptions {
  output: string;
  lang?: Language;
  run?: string;
}

export function exportCommand(terminal: Terminal): Command {
  return new Command('export')
    .description(`one of the outputs: ${exportKinds.join(', ')}`)
    .argument('<dir>', 'folder of the workspace')
    .argument('<kind>', exportKinds.join(', '), oneOf('the output', exportKinds))
    .requiredOption('-o, --output <path>', 'file to write')
    .option('--lang <language>', 'id or en', language)
    .option('--run <id>', 'a run other than the latest')
    .action((folder: string, kind: ExportKind, options: ExportOptions) =>
      withRun(folder, options.run, async (run) => {
        await exportOutput(run, kind, { path: options.output, language: options.lang ?? run.manifest.language });
        terminal.out(`${options.output}\n`);
      }),
    );
}
