import { type Engine, type Fragment, fn, join, name, type Row, sql } from '#engine';
import { headerKey } from '#entities';
import { type GatheredColumn, type Meeting, meetings, valuesTable } from './column-values.ts';
import { isTelling, saysId, saysMeasure } from './header-evidence.ts';
import { isJoin } from './join-evidence.ts';
import type { JoinForm, TableJoin } from './relations.ts';
import { placeOf, type SurveyedTable, shapeOf } from './surveyed.ts';

const pairsAtOnce = 100;

type Pair = Pick<Meeting, 'from' | 'to'>;

const naming: ReadonlySet<string> = new Set(['key', 'reference', 'customer-id', 'customer-name']);

/** The joins between columns whose values were gathered, the fullest first. */
export async function findJoins(engine: Engine, gathered: readonly GatheredColumn[]): Promise<TableJoin[]> {
  const met = together(await meetings(engine, gathered)).filter(isJoin);
  const references = onceOnly(bestTargets(met));
  const pairs = [...references, ...sharedColumns(gathered, references)];
  const joins: TableJoin[] = [];
  for (let start = 0; start < pairs.length; start += pairsAtOnce) {
    joins.push(...(await measure(engine, pairs.slice(start, start + pairsAtOnce))));
  }
  return joins.filter(({ sharedValues }) => sharedValues > 0).sort(byShare);
}

/** A meeting among those of columns of the same headers in tables of the same headers. */
interface Grouped extends Meeting {
  group: string;
  /** Share of the values of all columns that refer, in any of those referred to. */
  groupShare: number;
}

/** Each meeting with what all tables of the same headers hold together, as the invoices of twelve months do. */
function together(all: readonly Meeting[]): Grouped[] {
  const groups = new Map<string, { met: number; tried: Map<number, number> }>();
  const own = new Map<string, number>();
  for (const meeting of all) {
    const group = groups.get(groupOf(meeting)) ?? { met: 0, tried: new Map<number, number>() };
    group.met += meeting.met;
    group.tried.set(meeting.from.id, meeting.tried);
    groups.set(groupOf(meeting), group);
    const key = `${meeting.from.id} ${groupOf(meeting)}`;
    own.set(key, (own.get(key) ?? 0) + meeting.met);
  }
  return all.map((meeting) => {
    const group = groupOf(meeting);
    const { met, tried } = groups.get(group) ?? { met: 0, tried: new Map<number, number>() };
    const isOwnShape = shapeOf(meeting.from.column.table) === shapeOf(meeting.to.column.table);
    const sum = isOwnShape ? meeting.met : (own.get(`${meeting.from.id} ${group}`) ?? 0);
    const all = [...tried.values()].reduce((total, one) => total + one, 0);
    return { ...meeting, met: Math.min(meeting.tried, sum), group, groupShare: met / Math.max(1, all) };
  });
}

function groupOf({ from, to }: Pair): string {
  return [from, to].map((one) => `${headerOf(one)} ${shapeOf(one.column.table)}`).join(' > ');
}

/** A column refers to one column of a table only: where several hold its values, the one of its own header, or the first. */
function bestTargets(all: readonly Grouped[]): Grouped[] {
  return all.filter(({ from, to }) => {
    const rivals = all.filter((rival) => rival.from === from && tableOf(rival.to) === tableOf(to));
    return rivals.every((rival) => rival.to === to || !isBetter(rival, { from, to }));
  });
}

function isBetter(rival: Pair, pair: Pair): boolean {
  const same = (one: Pair) => Number(headerOf(one.from) === headerOf(one.to));
  if (same(rival) !== same(pair)) return same(rival) > same(pair);
  return rival.to.id < pair.to.id;
}

function headerOf({ column }: GatheredColumn): string {
  return headerKey(column.portrait.header ?? '');
}

function tableOf({ column }: GatheredColumn): string {
  return column.table.staged.table;
}

/**
 * Columns of the same telling header in several tables, of which none is a key: all speak of things that no table lists.
 * Each is joined to the one with most values; columns that refer to a key already are left out.
 */
function sharedColumns(gathered: readonly GatheredColumn[], references: readonly Pair[]): Pair[] {
  const groups = new Map<string, GatheredColumn[]>();
  for (const one of gathered.filter(mayBeShared)) {
    if (references.some(({ from }) => from === one)) continue;
    groups.set(headerOf(one), [...(groups.get(headerOf(one)) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [to, ...others] = [...group].sort((a, b) => b.forms - a.forms || a.id - b.id);
    return to === undefined ? [] : others.filter((from) => tableOf(from) !== tableOf(to)).map((from) => ({ from, to }));
  });
}

function mayBeShared({ isKey, column }: GatheredColumn): boolean {
  const { header, role } = column.portrait;
  return !isKey && isTelling(header) && !saysMeasure(header) && (saysId(header) || naming.has(role));
}

async function measure(engine: Engine, pairs: readonly Pair[]): Promise<TableJoin[]> {
  const sides = await engine.rows(
    sidesQuery(
      pairs.flatMap(({ from, to }) => [
        [from.id, to.id],
        [to.id, from.id],
      ]),
    ),
  );
  const sideOf = (one: GatheredColumn, other: GatheredColumn) =>
    sides.find((side) => side['one'] === one.id && side['other'] === other.id) ?? {};
  return pairs.map(({ from, to }) => joinOf({ from, to }, sideOf(from, to), sideOf(to, from)));
}

function joinOf({ from, to }: Pair, one: Row, other: Row): TableJoin {
  return {
    from: placeOf(from.column),
    to: placeOf(to.column),
    cardinality: cardinalityOf({ from, to }),
    form: formOf(one),
    fromRows: Number(one['cells']),
    fromMatched: Number(one['met']),
    fromBlank: from.column.portrait.rows - Number(one['cells']),
    toRows: Number(other['cells']),
    toMatched: Number(other['met']),
    fromValues: from.forms,
    toValues: to.forms,
    sharedValues: Number(one['shared']),
    isSameShape: isSameShape(from.column.table, to.column.table),
  };
}

function cardinalityOf({ from, to }: Pair): TableJoin['cardinality'] {
  if (!to.isKey) return 'many-to-many';
  return from.isKey ? 'one-to-one' : 'many-to-one';
}

/** For each pair, what the values of the one column find in the other. */
function sidesQuery(pairs: readonly (readonly number[])[]): Fragment {
  const list = join(pairs.map(([one = 0, other = 0]) => sql`(${one}, ${other})`));
  const values = name(valuesTable);
  const sum = (condition: Fragment) =>
    fn.sumMoney(sql`CAST(CASE WHEN ${condition} THEN a.cells ELSE 0 END AS DECIMAL(18,0))`);
  const isSpelled = sql`b.form IS NOT NULL AND x.exact IS NULL`;
  const looksNumber = fn.matches(sql`a.form`, '^[0-9]+$');
  return sql`SELECT p.one, p.other, ${sum(sql`1 = 1`)} AS cells, ${sum(sql`b.form IS NOT NULL`)} AS met,
      CAST(count(DISTINCT b.form) AS DOUBLE) AS shared,
      ${sum(isSpelled)} AS spelled, ${sum(sql`${isSpelled} AND ${looksNumber}`)} AS numbers
    FROM (VALUES ${list}) AS p (one, other) JOIN ${values} AS a ON a."column" = p.one
    LEFT JOIN (SELECT DISTINCT "column", form FROM ${values}) AS b ON b."column" = p.other AND b.form = a.form
    LEFT JOIN (SELECT DISTINCT "column", exact FROM ${values}) AS x ON x."column" = p.other AND x.exact = a.exact
    GROUP BY p.one, p.other`;
}

function formOf(side: Row): JoinForm {
  if (Number(side['numbers'] ?? 0) > 0) return 'number';
  return Number(side['spelled'] ?? 0) > 0 ? 'spelling' : 'exact';
}

/** True where two tables have the same headers. */
function isSameShape(one: SurveyedTable, other: SurveyedTable): boolean {
  if (one === other) return false;
  const keys = (table: SurveyedTable) => new Set(table.staged.headers.map((header) => headerKey(header ?? '')));
  const [first, second] = [keys(one), keys(other)];
  const shared = [...first].filter((key) => second.has(key)).length;
  return shared >= 0.8 * Math.max(first.size, second.size);
}

/** Two keys that refer to each other are one join: from the side of which more is known to the other. */
function onceOnly(all: readonly Grouped[]): Grouped[] {
  return all.filter((meeting, index) => {
    const at = all.findIndex((other) => other.from === meeting.to && other.to === meeting.from);
    const twin = all[at];
    if (twin === undefined || meeting.groupShare > twin.groupShare) return true;
    if (meeting.groupShare < twin.groupShare) return false;
    return meeting.group === twin.group ? at > index : meeting.group < twin.group;
  });
}

function byShare(one: TableJoin, other: TableJoin): number {
  const share = ({ fromMatched, fromRows }: TableJoin) => fromMatched / Math.max(1, fromRows);
  return share(other) - share(one) || other.fromMatched - one.fromMatched || (nameOf(one) < nameOf(other) ? -1 : 1);
}

function nameOf({ from, to }: TableJoin): string {
  return [from.file, from.sheet, String(from.index), to.file, to.sheet, String(to.index)].join('\n');
}
