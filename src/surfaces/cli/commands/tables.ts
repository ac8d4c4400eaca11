import { Command } from 'commander';
import { publishedTables } from '#contract';
import { withRun } from '../open-run.ts';
import type { Terminal } from '../terminal.ts';

export function tablesCommand(terminal: Terminal): Command {
  return new Command('tables')
    .description('the published tables, their columns, units and meaning')
    .argument('<dir>', 'folder of the workspace')
    .option('--json', 'print JSON')
    .option('--run <id>', 'a run other than the latest')
    .action((folder: string, options: { json?: boolean; run?: string }) =>
      withRun(folder, options.run, async (run) => {
        const tables = publishedTables.map((table) => ({ ...table, rows: run.manifest.tables[table.name]?.rows ?? 0 }));
        terminal.out(options.json === true ? `${JSON.stringify(tables, null, 2)}\n` : tables.map(inWords).join('\n'));
      }),
    );
}

function inWords(table: (typeof publishedTables)[number] & { rows: number }): string {
  const columns = table.columns.map((column) => {
    const unit = column.unit === 'none' ? column.type : `${column.type}, ${column.unit}`;
    return `  ${column.name} (${unit}): ${column.meaning.en}`;
  });
  if (table.more !== undefined) columns.push(`  ...: ${table.more.en}`);
  return `${table.name}, ${table.rows} rows: ${table.meaning.en}\n${columns.join('\n')}\n`;
}
