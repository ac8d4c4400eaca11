import { Command } from 'commander';
import { initWorkspace, readSynonyms } from '#pipeline';
import type { Language } from '#values';
import { language } from '../arguments.ts';
import { type Terminal, withEffects } from '../terminal.ts';

const ready = {
  id: (folder: string) => `Ruang kerja ${folder} siap. Berikutnya: nilai run ${folder}\n`,
  en: (folder: string) => `Workspace ${folder} is ready. Next: nilai run ${folder}\n`,
} as const;

interface InitOptions {
  blueprint: string;
  company?: string;
  asOf?: string;
  synonyms?: string;
  lang: Language;
}

export function initCommand(terminal: Terminal): Command {
  return new Command('init')
    .description('make a workspace: copy the files in and write nilai.yaml with the proposed mapping')
    .argument('<dir>', 'folder of the workspace')
    .argument('<files...>', 'files, folders of files, or the URL of a PostgreSQL database')
    .requiredOption('--blueprint <name>', 'which kind of company, such as telecom')
    .option('--company <name>', 'name shown on the outputs')
    .option('--as-of <date>', 'the day the figures speak of; today where left out')
    .option('--synonyms <file>', 'YAML file of your own words: field -> list of headers')
    .option('--lang <language>', 'language of what is said here: id or en', language, 'en')
    .action(async (folder: string, files: string[], { synonyms, lang, ...options }: InitOptions) => {
      const words = synonyms === undefined ? {} : { synonyms: await readSynonyms(synonyms) };
      const made = await withEffects(terminal, (effects) =>
        initWorkspace({ folder, files, ...options, ...words }, effects),
      );
      for (const line of made.mapping) terminal.out(`${line[lang]}\n`);
      terminal.out(ready[lang](folder));
    });
}
