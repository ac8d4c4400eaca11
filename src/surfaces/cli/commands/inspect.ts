import { Command } from 'commander';
import { type InspectedFile, inspect } from '#pipeline';
import { placeInWords } from '#values';
import type { Terminal } from '../terminal.ts';

export function inspectCommand(terminal: Terminal): Command {
  return new Command('inspect')
    .description('what is in these files: tables, header rows, columns, proposed mapping with reasons')
    .argument('<files...>', 'files to look into')
    .option('--json', 'print JSON')
    .action(async (files: string[], options: { json?: boolean }) => {
      const found = await inspect(files);
      terminal.out(
        options.json === true ? `${JSON.stringify(found, null, 2)}\n` : `${found.files.map(inWords).join('\n')}`,
      );
    });
}

function inWords({ file, kind, tables }: InspectedFile): string {
  return [`${file} (${kind})`, ...tables.flatMap(tableInWords), ''].join('\n');
}

function tableInWords(table: InspectedFile['tables'][number]): string[] {
  const title = table.sheet === '' ? '  table' : `  sheet ${table.sheet}`;
  const taken =
    table.entity === null ? 'no entity recognised' : `taken for ${table.entity.name}: ${table.entity.reason}`;
  const meaning = new Map(table.mapping.map((one) => [one.header, one]));
  return [
    `${title}: ${table.rows} rows, header in row ${table.headerRow ?? '?'}; ${taken}`,
    ...table.columns.map((column) => {
      const field = meaning.get(column.header ?? '');
      const means =
        field === undefined
          ? 'not used'
          : `-> ${field.field}, ${Math.round(field.confidence * 100)} %: ${field.reason}`;
      return `    ${column.position} ${column.header ?? '(no header)'} [${column.content}, ${Math.round(column.filled * 100)} % filled, e.g. ${column.examples[0] ?? ''}] ${means}`;
    }),
    ...table.notes.map((note) => `    note: ${note}`),
    ...table.problems.map(
      (problem) => `    question: ${[placeInWords(problem.place), problem.message, problem.hint].join(' ')}`,
    ),
  ];
}
