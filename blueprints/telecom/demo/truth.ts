import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry, Exclusion } from './company.ts';
import type { Dirt, Meaning, ServiceRow } from './rows.ts';
import { CsvFile } from './write-files.ts';

/** What cleaning should find out about one customer. */
interface CleanCustomer {
  cents: number | null;
  revenueState: 'known' | 'partial' | 'bundled' | 'missing';
  mbps: number | null;
  connection: string | null;
  years: number | null;
  tenureState: 'known' | 'renewal_risk' | 'invalid' | 'missing';
  quadrant: string;
}

/** Rows and hundredths of a rupiah. */
interface Amounts {
  rows: number;
  cents: bigint;
}

/** So common that the list of what was planted would be little else; they are only counted. */
const countedOnly = new Set(['bandwidth/none']);
const revenueBorder = 3_500_000;
const bandwidthBorder = 10;

/** Writes down what the input was drawn from, apart from the input, and counts what cleaning should arrive at. */
export class Truth {
  private readonly folder: string;
  private readonly customers: CsvFile;
  private readonly planted: CsvFile;
  private readonly received: Amounts = { rows: 0, cents: 0n };
  private readonly kept: Amounts = { rows: 0, cents: 0n };
  private readonly excluded: Record<string, Amounts> = {};
  private readonly dirt: Record<string, { rows: number; keptRows: number }> = {};
  private readonly groups: Record<string, Record<string, number>> = {};
  private count = 0;

  constructor(folder: string) {
    this.folder = folder;
    this.customers = new CsvFile(join(folder, 'customers.csv'));
    this.planted = new CsvFile(join(folder, 'planted.csv'));
    this.customers.add([
      ...['customer', 'industry', 'owner', 'tier', 'revenue', 'revenue_state', 'bandwidth_mbps', 'bandwidth_type'],
      ...['tenure_years', 'tenure_state', 'quadrant', 'lines', 'products'],
    ]);
    this.planted.add(['kind', 'row', 'column', 'cell', 'kept']);
  }

  /** One row of the sheet of services, at the number the file shows. */
  row(row: ServiceRow, at: number, exclusion: Exclusion): void {
    const cents = BigInt(row.meaning.cents ?? 0);
    const into = exclusion === null ? this.kept : this.excludedBy(exclusion);
    for (const amounts of [this.received, into]) {
      amounts.rows++;
      amounts.cents += cents;
    }
    for (const dirt of row.dirt) this.plant(dirt, at, exclusion === null);
    if (exclusion !== null) this.plant({ kind: `row/${exclusion}`, column: '', cell: row.cells[0] ?? null }, at, false);
  }

  /** One customer that remains. */
  customer({ account, rows }: Entry): void {
    const clean = cleanCustomer(rows.map(({ meaning, dirt }) => ({ meaning, dirt })));
    const products = [...new Set(account.lines.map(({ product }) => product.name))].sort();
    this.count++;
    this.tally('quadrant', clean.quadrant);
    this.tally('industry', account.industry);
    this.tally('owner', account.owner);
    this.tally('bandwidthType', clean.connection ?? 'unknown');
    this.tally('tenureState', clean.tenureState);
    this.tally('revenueState', clean.revenueState);
    this.customers.add([
      ...[account.name, account.industry, account.owner, account.tier],
      ...[clean.cents === null ? null : rupiahText(BigInt(clean.cents)), clean.revenueState],
      ...[clean.mbps, clean.connection, clean.years, clean.tenureState, clean.quadrant],
      ...[rows.length, products.join('; ')],
    ]);
  }

  /** Writes the totals; `made` says from what. */
  async close(made: Record<string, unknown>): Promise<void> {
    this.customers.close();
    this.planted.close();
    const inRupiah = ({ rows, cents }: Amounts) => ({ rows, revenue: rupiahText(cents) });
    const totals = {
      ...made,
      received: inRupiah(this.received),
      expected: { customers: this.count, ...inRupiah(this.kept), ...this.groups },
      excluded: Object.fromEntries(Object.entries(this.excluded).map(([kind, amounts]) => [kind, inRupiah(amounts)])),
      planted: this.dirt,
    };
    await writeFile(join(this.folder, 'truth.json'), `${JSON.stringify(totals, sorted, 2)}\n`);
  }

  private excludedBy(exclusion: string): Amounts {
    const amounts = this.excluded[exclusion] ?? { rows: 0, cents: 0n };
    this.excluded[exclusion] = amounts;
    return amounts;
  }

  private plant({ kind, column, cell }: Dirt, at: number, isKept: boolean): void {
    const counts = this.dirt[kind] ?? { rows: 0, keptRows: 0 };
    counts.rows++;
    if (isKept) counts.keptRows++;
    this.dirt[kind] = counts;
    if (!countedOnly.has(kind)) this.planted.add([kind, at, column, cell, String(isKept)]);
  }

  private tally(group: string, value: string): void {
    const counts = this.groups[group] ?? {};
    counts[value] = (counts[value] ?? 0) + 1;
    this.groups[group] = counts;
  }
}

function cleanCustomer(rows: readonly { meaning: Meaning; dirt: readonly Dirt[] }[]): CleanCustomer {
  const known = rows.flatMap(({ meaning }) => (meaning.cents === null ? [] : [meaning.cents]));
  const cents = known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
  const mbps = largest(rows.map(({ meaning }) => meaning.mbps));
  const years = largest(rows.map(({ meaning }) => meaning.years));
  const kinds = rows.map(({ meaning }) => meaning.connection);
  return {
    cents,
    revenueState: revenueState(known, rows.length),
    mbps,
    connection:
      ['Connectivity', 'IP-Only', 'Non-Connectivity'].find((kind) => kinds.some((one) => one === kind)) ?? null,
    years,
    tenureState: tenureState(rows, years),
    quadrant: quadrant(cents, mbps),
  };
}

function largest(values: readonly (number | null)[]): number | null {
  return values.reduce((most, value) => (most === null || (value !== null && value > most) ? value : most), null);
}

function revenueState(known: readonly number[], lines: number): CleanCustomer['revenueState'] {
  if (known.length === 0) return 'missing';
  if (known.length < lines) return 'partial';
  return known.every((cents) => cents === 0) ? 'bundled' : 'known';
}

function tenureState(rows: readonly { meaning: Meaning; dirt: readonly Dirt[] }[], years: number | null) {
  if (rows.some(({ meaning }) => meaning.renews)) return 'renewal_risk';
  if (years !== null) return 'known';
  return rows.some(({ dirt }) => dirt.some(({ kind }) => kind === 'tenure/invalid')) ? 'invalid' : 'missing';
}

function quadrant(cents: number | null, mbps: number | null): string {
  if (cents === null || mbps === null) return 'Unclassified';
  const isRich = cents >= revenueBorder * 100;
  if (mbps >= bandwidthBorder) return isRich ? 'Star' : 'Sniper';
  return isRich ? 'Risk' : 'Incubator';
}

/** Rupiah with two decimals, written without rounding. */
function rupiahText(cents: bigint): string {
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}

/** Keys in alphabetical order inside the counts, so that the text does not depend on who came first. */
function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
