import { literals, name, sql } from '#engine';
import type { Repair } from '#repairs';
import type { Bilingual } from '#values';
import type { DoctorFinding } from '../../finding.ts';
import { stagedColumn } from '../column-texts.ts';
import { findingOf, inWords, type Look } from '../look.ts';
import { numberText } from '../readings/number-text.ts';
import { compareAmounts, type ScaleBreak } from '../scale/breaks.ts';
import { amountColumns } from '../scale/predictors.ts';
import { findLostPoints } from '../scale/tax.ts';
import type { TaxedRows } from '../scale/taxed.ts';
import { valueIn } from './numbers.ts';

/** DOC-36 to DOC-38: amounts 10, 100 or 1,000 times too large or too small, by tax arithmetic and by comparison, and with tax. */
export async function findScaleBreaks(look: Look): Promise<DoctorFinding[]> {
  const found: DoctorFinding[] = [];
  const taken = new Set<string>();
  for (const { index } of amountColumns(look)) {
    const { tenfold, hundredfold } = await findLostPoints(look, index);
    for (const row of [...tenfold, ...hundredfold]) taken.add(`${row} ${index}`);
    found.push(...(await lostPoint(look, { column: index, power: 1, rows: tenfold })));
    found.push(...(await lostPoint(look, { column: index, power: 2, rows: hundredfold })));
  }
  const { breaks, taxed } = await compareAmounts(look);
  const others = breaks.filter(({ row, column }) => !taken.has(`${row} ${column}`));
  for (const group of grouped(others)) found.push(...(await compared(look, group)));
  for (const rows of taxed) found.push(...(await taxedFinding(look, rows)));
  return found;
}

/** DOC-38: amounts that lie above their kind by a rate of tax. */
function taxedFinding(look: Look, { column, rows, factor, predictor }: TaxedRows): Promise<DoctorFinding[]> {
  const by = byWhat(headersOf(look, predictor.groups), headersOf(look, predictor.factors));
  const rate = inWords(Math.round((factor - 1) * 100));
  return findingOf(look, {
    rule: 'DOC-38',
    severity: 'warning',
    column,
    where: sql`source_row IN (${literals(rows)})`,
    message: (count) => ({
      id: `${count.id} jumlah sekitar ${rate.id} % di atas yang diharapkan dari ${by.id}. Apakah sudah termasuk PPN, sedangkan yang lain belum?`,
      en: `${count.en} amounts are about ${rate.en} % above what ${by.en} would give. Do they hold the value added tax, and the others not?`,
    }),
  });
}

function headersOf(look: Look, indexes: readonly number[]): string[] {
  return indexes.map((index) => look.staged.headers[index] ?? `${index + 1}`);
}

interface Broken {
  column: number;
  power: number;
  rows: readonly number[];
}

async function lostPoint(look: Look, broken: Broken): Promise<DoctorFinding[]> {
  const factor = inWords(10 ** broken.power);
  return brokenFinding(look, broken, {
    rule: 'DOC-36',
    message: (rows, example) =>
      broken.power === 1
        ? {
            id: `${rows.id} jumlah pasti sepuluh kali terlalu besar (titik desimal hilang): sepersepuluhnya ditambah pajak adalah harga bulat, jumlahnya sendiri tidak. ${example.id}`,
            en: `${rows.en} amounts are certainly ten times too large (lost decimal point): a tenth of each, with tax, is a round price, and the amount itself is not. ${example.en}`,
          }
        : {
            id: `${rows.id} jumlah kemungkinan besar ${factor.id} kali terlalu besar: kolom ini kehilangan titik desimal dan jumlahnya jauh di atas baris sejenis. ${example.id}`,
            en: `${rows.en} amounts are likely ${factor.en} times too large: the column has lost its decimal points and they stand far above rows of their kind. ${example.en}`,
          },
  });
}

/** Breaks of one column, one power and one way of telling, together. */
function grouped(breaks: readonly ScaleBreak[]): ScaleBreak[][] {
  const groups = new Map<string, ScaleBreak[]>();
  for (const one of breaks) {
    const key = JSON.stringify([one.column, one.power, one.predictor]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

async function compared(look: Look, group: readonly ScaleBreak[]): Promise<DoctorFinding[]> {
  const [first] = group;
  if (first === undefined) return [];
  const { column, power, predictor, sigma } = first;
  const by = byWhat(headersOf(look, predictor.groups), headersOf(look, predictor.factors));
  const sure =
    sigma < 0.05 ? { id: 'hampir pasti', en: 'almost certainly' } : { id: 'kemungkinan besar', en: 'likely' };
  const factor = inWords(10 ** Math.abs(power));
  const size = power > 0 ? { id: 'terlalu besar', en: 'too large' } : { id: 'terlalu kecil', en: 'too small' };
  return brokenFinding(
    look,
    { column, power, rows: group.map(({ row }) => row) },
    {
      rule: 'DOC-37',
      message: (rows, example) => ({
        id: `${rows.id} jumlah ${sure.id} ${factor.id} kali ${size.id}, dibandingkan ${by.id}. ${example.id}`,
        en: `${rows.en} amounts are ${sure.en} ${factor.en} times ${size.en}, compared with ${by.en}. ${example.en}`,
      }),
    },
  );
}

function byWhat(groups: readonly string[], factors: readonly string[]): Bilingual {
  if (factors.length === 0) {
    return {
      id: `baris lain dengan ${groups.join(' dan ')} yang sama`,
      en: `other rows of the same ${groups.join(' and ')}`,
    };
  }
  const product = factors.join(' x ');
  return { id: `${product} pada baris yang sama`, en: `${product} of the same row` };
}

interface Wording {
  rule: string;
  message: (rows: Bilingual, example: Bilingual) => Bilingual;
}

interface Cell {
  row: number;
  from: string;
  to: string;
}

async function brokenFinding(look: Look, broken: Broken, { rule, message }: Wording): Promise<DoctorFinding[]> {
  if (broken.rows.length === 0) return [];
  const cells = await cellsOf(look, broken);
  const [first] = [...cells].sort((a, b) => (a.from < b.from ? -1 : 1));
  const example = {
    id: `Contoh: ${first?.from} seharusnya ${first?.to}.`,
    en: `For example ${first?.from} should be ${first?.to}.`,
  };
  return findingOf(look, {
    rule,
    severity: 'warning',
    column: broken.column,
    where: sql`source_row IN (${literals(broken.rows)})`,
    before: cells.length === 1 ? (first?.from ?? null) : null,
    after: cells.length === 1 ? (first?.to ?? null) : null,
    message: (rows) => message(rows, example),
    repairs: await repairsOf(look, broken.column, cells),
  });
}

async function cellsOf(look: Look, { column, power, rows }: Broken): Promise<Cell[]> {
  const notation = look.readings[column]?.number?.notation ?? 'plain';
  const found = await look.engine.rows(
    sql`SELECT source_row, ${stagedColumn(column)} AS cell FROM ${name(look.staged.table)}
      WHERE source_row IN (${literals(rows)}) ORDER BY source_row NULLS LAST`,
  );
  return found.flatMap((row) => {
    const from = String(row['cell']);
    const value = valueIn(from, notation);
    const to =
      value === null ? undefined : numberText(power > 0 ? value / 10 ** power : value * 10 ** -power, notation);
    return to === undefined ? [] : [{ row: Number(row['source_row']), from, to }];
  });
}

/** Repairs of single cells, found again by the key of their row; none where the table has no key. */
async function repairsOf(look: Look, column: number, cells: readonly Cell[]): Promise<Repair[]> {
  const header = look.staged.headers[column];
  const key = look.readings.find((reading) => {
    const isKey = reading.distinct === look.staged.rows && reading.type !== 'decimal' && reading.header !== null;
    return isKey && look.staged.headers.filter((other) => other === reading.header).length === 1;
  });
  if (typeof header !== 'string' || key === undefined || key.header === null) return [];
  const keyHeader = key.header;
  const ids = await look.engine.rows(
    sql`SELECT source_row, ${stagedColumn(key.index)} AS id FROM ${name(look.staged.table)}
      WHERE source_row IN (${literals(cells.map(({ row }) => row))})`,
  );
  const idOf = new Map(ids.map((row) => [Number(row['source_row']), String(row['id'])]));
  return cells.map(({ row, from, to }) => ({
    kind: 'replace-at',
    column: header,
    key: { column: keyHeader, value: idOf.get(row) ?? '' },
    from,
    to,
  }));
}
