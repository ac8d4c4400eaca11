import type { RawRow } from '../reader.ts';
import { cellsIn, filledIn, isFilled, type Region, type TopRow, topRow } from './region.ts';

/**
 * The tables of a sheet by its first rows: parts between blank rows or blank columns that each have a row of names of their
 * own. One region where the sheet holds one table, however many blank rows, titles and notes it has.
 */
export function splitSheet(rows: readonly RawRow[]): Region[] {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  return split({ rows, firstColumn: 0, lastColumn: width - 1 }, 0);
}

const deepest = 4;

function split(region: Region, depth: number): Region[] {
  if (depth === deepest || region.rows.length < 3) return [region];
  for (const parts of [besides(region), belows(region)]) {
    if (parts.length > 1) return parts.flatMap((part) => split(part, depth + 1));
  }
  return [region];
}

/** Parts that stand one below the other: a new one begins where blank rows are followed by other names of columns. */
function belows(region: Region): Region[] {
  const parts: Region[] = [];
  let current: RawRow[] = [];
  let titles: RawRow[] = [];
  const close = () => {
    if (current.length > 0) parts.push({ ...region, rows: current });
  };
  for (const rows of bands(region.rows)) {
    const isTitle = rows.every((row) => filledIn(cellsIn(region, row)) <= 1);
    if (isTitle) {
      titles = [...titles, ...rows];
      continue;
    }
    if (beginsTable({ ...region, rows: current }, { ...region, rows })) {
      close();
      current = [...titles, ...rows];
    } else current = [...current, ...titles, ...rows];
    titles = [];
  }
  current = [...current, ...titles];
  close();
  return parts.map(fitted);
}

function bands(rows: readonly RawRow[]): RawRow[][] {
  const found: RawRow[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    if (row.row > last + 1) found.push([]);
    found.at(-1)?.push(row);
    last = row.row;
  }
  return found;
}

/** True where both are tables, and the names of the second neither repeat those of the first nor occur in it as data. */
function beginsTable(above: Region, below: Region): boolean {
  const [first, second] = [topRow(above), topRow(below)];
  if (first === undefined || second === undefined) return false;
  const names = second.names.filter(isFilled);
  const seen = new Set(above.rows.flatMap((row) => cellsIn(above, row).filter(isFilled)));
  return names.filter((name) => seen.has(name)).length <= names.length / 2;
}

/** Parts that stand side by side: between blank columns, each with names of its own, and not in step with one another. */
function besides(region: Region): Region[] {
  const groups = columnGroups(region).map(({ from, to }) => ({
    ...region,
    firstColumn: from,
    lastColumn: to,
    rows: region.rows.filter((row) => filledIn(row.cells.slice(from, to + 1)) > 0),
  }));
  const tables = groups.flatMap((group) => {
    const top = group.lastColumn > group.firstColumn ? topRow(group) : undefined;
    return top === undefined ? [] : [{ group, top }];
  });
  if (tables.length < 2) return [region];
  const isInStep = tables.every(({ group, top }, index) => {
    const before = tables[index - 1];
    return before === undefined || inStep(before, { group, top });
  });
  if (isInStep) return [region];
  return tables.map(({ group }, index) => {
    const next = tables[index + 1]?.group.firstColumn;
    const from = index === 0 ? region.firstColumn : group.firstColumn;
    return fitted({ ...region, firstColumn: from, lastColumn: next === undefined ? region.lastColumn : next - 1 });
  });
}

/** True where two groups of columns are one table with an empty column in it. */
function inStep(a: { group: Region; top: TopRow }, b: { group: Region; top: TopRow }): boolean {
  if (a.top.row !== b.top.row) return false;
  const names = a.top.names.filter(isFilled);
  const shared = b.top.names.filter((name) => isFilled(name) && names.includes(name)).length;
  if (shared * 2 >= Math.min(names.length, b.top.names.filter(isFilled).length)) return false;
  const rows = new Set(a.group.rows.map(({ row }) => row));
  const common = b.group.rows.filter(({ row }) => rows.has(row)).length;
  return common >= 0.8 * Math.max(a.group.rows.length, b.group.rows.length);
}

function columnGroups({ rows, firstColumn, lastColumn }: Region): { from: number; to: number }[] {
  const groups: { from: number; to: number }[] = [];
  const isUsed = (column: number) => rows.some(({ cells }) => isFilled(cells[column]));
  for (let column = firstColumn; column <= lastColumn; column++) {
    if (!isUsed(column)) continue;
    const last = groups.at(-1);
    if (last !== undefined && last.to === column - 1) last.to = column;
    else groups.push({ from: column, to: column });
  }
  return groups;
}

/** The region without blank rows and without blank columns at its sides. */
function fitted(region: Region): Region {
  const rows = region.rows.filter((row) => filledIn(cellsIn(region, row)) > 0);
  const groups = columnGroups({ ...region, rows });
  return {
    rows,
    firstColumn: groups[0]?.from ?? region.firstColumn,
    lastColumn: groups.at(-1)?.to ?? region.lastColumn,
  };
}
