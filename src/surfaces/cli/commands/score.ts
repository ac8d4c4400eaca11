import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { type ScoredFile, scoreFile } from '#pipeline';
import { csvQuoted, type Language, ProductError } from '#values';
import { language } from '../arguments.ts';
import type { Terminal } from '../terminal.ts';

interface ScoreOptions {
  out?: string;
  json?: boolean;
  run?: string;
  lang?: Language;
}

export function scoreCommand(terminal: Terminal): Command {
  return new Command('score')
    .description('scores the customers of a file with a model of a run, by the SQL that the run published')
    .argument('<dir>', 'folder of the workspace')
    .argument('<target>', 'what is predicted, such as churn')
    .argument('<file>', 'a CSV, Parquet or Excel file with customer_id and the features of the model')
    .option('--out <path>', 'CSV file to write instead of printing')
    .option('--json', 'print JSON')
    .option('--run <id>', 'a run other than the latest')
    .option('--lang <language>', 'id or en', language)
    .action(async (folder: string, target: string, file: string, options: ScoreOptions) => {
      const { out, json, run, lang } = options;
      const scored = await scoreFile({ folder, target, file, run });
      terminal.err(notesOf(scored, lang ?? 'en'));
      if (out !== undefined) await written(out, csvOf(scored));
      if (json === true) terminal.out(`${JSON.stringify(scored, null, 2)}\n`);
      else terminal.out(out === undefined ? csvOf(scored) : `${out}\n`);
    });
}

function csvOf({ rows }: ScoredFile): string {
  const lines = rows.map(({ customerId, value, score }) => `${csvQuoted(customerId ?? '')},${value},${score ?? ''}`);
  return `${['customer_id,value,score', ...lines].join('\n')}\n`;
}

function notesOf({ run, target, rows, ignored }: ScoredFile, lang: Language): string {
  const [count, list] = [rows.length, ignored.join(', ')];
  const scored = {
    id: `${count} baris dinilai dengan model ${target} dari run ${run}.`,
    en: `${count} rows scored with the model of ${target} from the run ${run}.`,
  };
  const left = { id: `Kolom yang tidak dipakai: ${list}.`, en: `Columns not used: ${list}.` };
  const share = {
    id: 'Nilainya adalah bagian pendapatan sebelumnya yang dipertahankan.',
    en: 'The value is the share of the revenue before that is kept.',
  };
  const notes = [...(target === 'clv' ? [share] : []), ...(ignored.length === 0 ? [] : [left])];
  return [scored, ...notes]
    .map((note) => note[lang])
    .map((line) => `${line}\n`)
    .join('');
}

async function written(path: string, text: string): Promise<void> {
  await writeFile(path, text).catch((cause: unknown) => {
    throw new ProductError(
      'output/not-writable',
      { id: 'Berkas tidak dapat ditulis.', en: 'The file cannot be written.' },
      { place: { file: path }, hint: { id: 'Pilih tempat lain.', en: 'Choose another place.' }, cause },
    );
  });
}
