import { Command } from 'commander';
import { inspectDeeply, readSynonyms, realEffects } from '#pipeline';
import { language } from '../arguments.ts';
import type { Terminal } from '../terminal.ts';
import { examinationInWords, fileInWords } from './inspection-words.ts';

interface InspectOptions {
  json?: boolean;
  asOf?: string;
  own?: string[];
  synonyms?: string;
  lang?: 'id' | 'en';
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
    .option('--lang <language>', 'id or en', language)
    .option('--json', 'print JSON')
    .action(async (files: string[], options: InspectOptions) => {
      const asOf = options.asOf ?? realEffects(() => {}, new AbortController().signal).today();
      const hints = options.synonyms === undefined ? {} : { synonyms: await readSynonyms(options.synonyms) };
      const found = await inspectDeeply(files, { asOf, ownNames: options.own ?? [] }, hints);
      terminal.out(
        options.json === true
          ? `${JSON.stringify(found, null, 2)}\n`
          : `${[...found.files.map(fileInWords), examinationInWords(found, options.lang ?? 'en')].join('\n')}\n`,
      );
    });
}
