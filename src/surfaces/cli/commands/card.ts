import { Command } from 'commander';
import { cards, modelOf, type PublishedRun } from '#answers';
import { type PastLists, pastListsOf } from '#pipeline';
import type { Language } from '#values';
import { language } from '../arguments.ts';
import { withRun } from '../open-run.ts';
import type { Terminal } from '../terminal.ts';
import { cardInWords, cardTable } from './card-words.ts';

interface CardOptions {
  json?: boolean;
  lang?: Language;
  run?: string;
}

export function cardCommand(terminal: Terminal): Command {
  return new Command('card')
    .description('the proof card of a prediction: its grade, why, against which baseline, and what was doubted')
    .argument('<dir>', 'folder of the workspace')
    .argument('[target]', 'what is predicted, such as churn; left out, every target in a table')
    .option('--json', 'print JSON')
    .option('--lang <language>', 'id or en', language)
    .option('--run <id>', 'a run other than the latest')
    .action((folder: string, target: string | undefined, options: CardOptions) =>
      withRun(folder, options.run, async (run) => {
        const past = await pastListsOf(folder, options.run);
        terminal.out(
          target === undefined ? await everyCard(run, options) : await oneCard(run, target, { ...options, past }),
        );
      }),
    );
}

async function everyCard(run: PublishedRun, { json, lang }: CardOptions): Promise<string> {
  const all = await cards(run);
  if (json === true) return asJson(run, { cards: all });
  return cardTable(all, lang ?? run.manifest.language);
}

async function oneCard(
  run: PublishedRun,
  target: string,
  { json, lang, past }: CardOptions & { past: PastLists },
): Promise<string> {
  const { card, curves } = await modelOf(run, target);
  const lists = past.lists.filter((list) => list.target === card.target);
  const pastLists = card.target === 'cross_sell' ? [...lists, ...past.offers] : lists;
  if (json === true) return asJson(run, { ...card, curves, pastLists });
  const language = lang ?? run.manifest.language;
  return `${cardInWords(card, language, run.manifest.currency)}${pastInWords(pastLists, language)}`;
}

const pastTitle = {
  id: 'Daftar terdahulu, menurut catatan sekarang',
  en: 'Past lists, by the records of now',
} as const;

function pastInWords(
  lists: readonly (PastLists['lists'][number] | PastLists['offers'][number])[],
  language: Language,
): string {
  if (lists.length === 0) return '';
  const lines = lists.map(
    ({ run, publishedOn, until, text }) => `  ${run} (${publishedOn} - ${until}): ${text[language]}`,
  );
  return `\n${pastTitle[language]}\n${lines.join('\n')}\n`;
}

function asJson({ manifest: { run, asOf, currency } }: PublishedRun, answer: object): string {
  return `${JSON.stringify({ run, asOf, currency, ...answer }, null, 2)}\n`;
}
