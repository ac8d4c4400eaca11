import { Command } from 'commander';
import { type DriftReport, driftOfRun } from '#pipeline';
import type { Language } from '#values';
import { language } from '../arguments.ts';
import type { Terminal } from '../terminal.ts';

interface DriftOptions {
  run?: string;
  against?: string;
  json?: boolean;
  lang?: Language;
}

export function driftCommand(terminal: Terminal): Command {
  return new Command('drift')
    .description('what changed from one run to the next more than it should have')
    .argument('<dir>', 'folder of the workspace')
    .option('--run <id>', 'a run other than the latest')
    .option('--against <id>', 'the run to compare it with; left out, the one before it')
    .option('--json', 'print JSON')
    .option('--lang <language>', 'id or en', language)
    .action(async (folder: string, { run, against, json, lang }: DriftOptions) => {
      const report = await driftOfRun({ folder, run, against });
      terminal.out(json === true ? `${JSON.stringify(report, null, 2)}\n` : inWords(report, lang ?? 'en'));
    });
}

function inWords({ run, against, findings }: DriftReport, lang: Language): string {
  const lines = findings.map((one) => {
    const examples = one.examples.length === 0 ? '' : ` (${one.examples.slice(0, 5).join(', ')})`;
    return `${one.rule} ${one.severity}: ${one.message[lang]}${examples}`;
  });
  const none = lang === 'id' ? 'Tidak ada perubahan yang melampaui batas.' : 'Nothing changed more than allowed.';
  return `${[`${against} -> ${run}`, ...(lines.length === 0 ? [none] : lines)].join('\n')}\n`;
}
