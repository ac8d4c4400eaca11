import type { EntityName } from '#entities';
import type { Random } from '#maths';
import { type Language, messyHeader } from '../headers.ts';
import type { Cell, Column, ColumnKind, Row, Table, World } from '../model.ts';

/** One column of a kind of table: what it means, the words that companies use for it, and its cell in a row. */
export interface ColumnPlan<Fact> {
  /** Field of the entity; null where the column means nothing to Nilai. */
  field: string | null;
  kind: ColumnKind;
  /** Headers, one of which is used, split by commas. */
  id: string;
  en: string;
  cell: (fact: Fact) => Cell;
  /** Whether the column may be missing from a file; the columns a table cannot do without always stand. */
  isOptional?: boolean;
}

/** A kind of table: what it is, names of its sheet, its columns, and one fact for each row. */
export interface TablePlan<Fact> {
  entity: EntityName;
  /** Names of the sheet or file, split by commas. */
  sheets: string;
  columns: readonly ColumnPlan<Fact>[];
  facts: readonly Fact[];
}

/** How a workbook is made: draws, the invented company, and the language of its headers. */
export interface Making {
  random: Random;
  world: World;
  language: Language;
}

/** Makes the table: chooses headers, leaves out some optional columns, and gives each row its cells. */
export function makeTable<Fact>(plan: TablePlan<Fact>, making: Making): Table {
  const { random, language } = making;
  const taken = new Set<string>();
  const chosen = plan.columns.filter(({ isOptional }) => isOptional !== true || random.chance(0.8));
  const pairs = chosen.map((one) => {
    const { field, kind } = one;
    const column: Column = { field, kind, header: uniqueHeader(one, making, taken), write: asItIs };
    return [column, one.cell] as const;
  });
  const rows = withoutRepeats(
    plan.facts.map((fact): Row => new Map(pairs.map(([column, cell]) => [column, cell(fact)]))),
  );
  return {
    entity: plan.entity,
    sheet: random.choice(listed(plan.sheets)),
    columns: pairs.map(([column]) => column),
    rows,
    planted: [],
    taken: new Set(),
    today: making.world.today,
    language,
  };
}

/** Facts that differ only in a column that was left out would stand twice; only planted rows may. */
function withoutRepeats(rows: readonly Row[]): Row[] {
  const byCells = new Map(rows.map((row) => [JSON.stringify([...row.values()]), row]));
  return [...byCells.values()];
}

/** The parts of a list that is split by commas. */
export function listed(text: string): string[] {
  return text.split(',').map((part) => part.trim());
}

function uniqueHeader<Fact>(plan: ColumnPlan<Fact>, { random, language }: Making, taken: Set<string>): string {
  const words = listed(language === 'id' ? plan.id : plan.en);
  for (;;) {
    const header = messyHeader(random.choice(words), plan.kind, random);
    if (taken.has(header.toLowerCase())) continue;
    taken.add(header.toLowerCase());
    return header;
  }
}

function asItIs(cell: Cell) {
  return cell === null || typeof cell !== 'object' ? cell : cell.day;
}
