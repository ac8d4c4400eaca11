import { type Engine, name, sql } from '#engine';
import type { StagedTable } from '#sources';
import { examine } from './examine.ts';
import type { Examined } from './repaired.ts';
import type { Tally } from './tally.ts';

/** The same tables with their rows in another order, each row with its own number, must give the same findings. */
export async function scoreOrder(
  engine: Engine,
  { workbook, tables, findings }: Examined,
  tally: Tally,
): Promise<void> {
  const turned: StagedTable[] = [];
  for (const one of tables) {
    const table = `${one.table}_turned`;
    const turn = sql`mod(CAST(source_row AS DECIMAL(18,0)) * 7919, 10007)`;
    await engine.createTable(table, sql`SELECT * FROM ${name(one.table)} ORDER BY ${turn} NULLS LAST`);
    turned.push({ ...one, table });
  }
  const again = (await examine(engine, workbook, turned)).findings.map((finding) => JSON.stringify(finding));
  const first = findings.map((finding) => JSON.stringify(finding));
  const differing = first.find((one) => !again.includes(one)) ?? again.find((one) => !first.includes(one));
  tally.count('row order does not matter', differing && `seed ${workbook.seed}: ${differing.slice(0, 300)}`);
  for (const { table } of turned) await engine.dropTable(table);
}
