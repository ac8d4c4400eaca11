import { Command } from 'commander';
import { inspectDeeply, readSynonyms, realEffects } from '#pipeline';
import type { Language } from '#values';
import { language } from '../arguments.ts';
import type { Terminal } from '../terminal.ts';
import { fileInWords } from './file-words.ts';
import { inspectionAsJson } from './inspection-json.ts';
import { examinationInWords } from './inspection-words.ts';

interface InspectOptions {
  json?: boolean;
  asOf?: string;
  own?: string[];
  synonyms?: string;
  lang: Language;
}

export function inspectCommand(terminal: Terminal): Command {
  return new Command('inspect')
    .description(
      'what is in these files: tables, columns, proposed mapping with reasons, findings, what they are good for',
    )
    .argument('<files...>', 'files, folders of files, or the URL of a PostgreSQL database')
    .option('--as-of <day>', 'day up to which dates are past; today where left out')
    .option('--own <names...>', 'names of your own company, whose rows are no customers')
    .option('--synonyms <file>', 'YAML file of your own words: field -> list of headers')
    .option('--lang <language>', 'id or en', language, 'en')
    .option('--json', 'print JSON')
    .action(async (files: string[], { lang, ...options }: InspectOptions) => {
      const asOf = options.asOf ?? realEffects(() => {}, new AbortController().signal).today();
      const hints = options.synonyms === undefined ? {} : { synonyms: await readSynonyms(options.synonyms) };
      const found = await inspectDeeply(files, { asOf, ownNames: options.own ?? [] }, hints);
      terminal.out(
        options.json === true
          ? `${JSON.stringify(inspectionAsJson(found), null, 2)}\n`
          : `${[...found.files.map((file) => fileInWords(file, lang)), examinationInWords(found, lang)].join('\n')}\n`,
      );
    });
}
