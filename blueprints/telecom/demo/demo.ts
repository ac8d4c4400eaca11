import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ProductError } from '#values';
import type { DemoFiles, DemoRequest } from '../../blueprint.ts';
import { makeCatalogue } from './catalogue.ts';
import { type Company, type Entry, entriesOf, idleNames } from './company.ts';
import { ownCompany } from './names.ts';
import { columns, type ServiceRow } from './rows.ts';
import { Truth } from './truth.ts';
import { writeCatalogue } from './write-catalogue.ts';
import { type InputFiles, openCsvFiles, openWorkbooks, type TableSink } from './write-files.ts';

/** How many products the catalogue has where the request does not say. */
const catalogueSize = 247;
const largestWorkbook = 20_000;
const servicesFile = 'Data Pelanggan Aktif';
/** A row that is entered twice comes again after so many customers. */
const repeatAfter = 40;

/** Writes three workbooks (or four CSV files) of an invented telecom company, and apart from them the truth. */
export async function demo(request: DemoRequest): Promise<DemoFiles> {
  const format = request.format ?? (request.customers > largestWorkbook ? 'csv' : 'xlsx');
  check(request, format);
  const truthFolder = join(request.out, 'truth');
  await makeFolder(truthFolder);
  const { customers, seed } = request;
  const company: Company = { customers, seed, catalogue: makeCatalogue(request.catalogue ?? catalogueSize) };
  const files = format === 'csv' ? openCsvFiles(request.out) : openWorkbooks(request.out);
  const truth = new Truth(truthFolder);
  writeServices(files, company, truth);
  writeCatalogue(files, company.catalogue);
  const inputs = await files.close();
  await truth.close({ blueprint: 'telecom', customers, seed, products: company.catalogue.length, format, ownCompany });
  return { inputs, truth: truthFolder };
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new ProductError('output/not-writable', `The folder ${folder} cannot be made.`, {
      hint: 'Choose a folder you may write to.',
      cause,
    });
  }
}

function check({ customers, catalogue = catalogueSize }: DemoRequest, format: string): void {
  const refuse = (message: string, hint: string): never => {
    throw new ProductError('command/usage', message, { hint });
  };
  if (format !== 'csv' && format !== 'xlsx') refuse(`There is no format "${format}".`, 'Choose xlsx or csv.');
  if (!(customers >= 1)) refuse('A company needs at least one customer.', 'Ask for 1 or more.');
  if (!(catalogue >= 1)) refuse('A catalogue needs at least one product.', 'Ask for 1 or more.');
}

function writeServices(files: InputFiles, company: Company, truth: Truth): void {
  const services = files.table({
    file: servicesFile,
    sheet: 'Data',
    title: 'DATA LAYANAN PELANGGAN AKTIF',
    header: columns,
  });
  const valid = files.table({
    file: servicesFile,
    sheet: 'Pelanggan Valid',
    title: 'DAFTAR PELANGGAN AKTIF',
    header: ['Nama Pelanggan'],
  });
  const sheet = new ServiceSheet(services, truth);
  for (const entry of entriesOf(company)) {
    sheet.add(entry);
    if (entry.listedAs !== null) valid.add([entry.listedAs]);
  }
  sheet.close();
  for (const name of idleNames(company)) valid.add([name]);
  files.note(servicesFile, 'Catatan', [
    'Catatan',
    'Data layanan ditarik dari sistem penagihan dan belum dibersihkan.',
    'Harga 0 berarti layanan termasuk dalam paket lain.',
    'Lembar "Pelanggan Valid" memuat pelanggan yang masih aktif.',
  ]);
}

/** Fills the sheet of services: repeats come some customers later, a grand total ends it. */
class ServiceSheet {
  private readonly sink: TableSink;
  private readonly truth: Truth;
  private waiting: { row: ServiceRow; due: number }[] = [];
  private entries = 0;
  private totalCents = 0n;

  constructor(sink: TableSink, truth: Truth) {
    this.sink = sink;
    this.truth = truth;
  }

  add(entry: Entry): void {
    this.entries++;
    for (const row of entry.rows) this.write(row, entry.exclusion);
    if (entry.exclusion === null) this.truth.customer(entry);
    for (const row of entry.twice) this.waiting.push({ row, due: this.entries + repeatAfter });
    this.repeat(this.entries);
  }

  close(): void {
    this.repeat(Number.POSITIVE_INFINITY);
    const total = Number(this.totalCents) / 100;
    const cells = ['Grand Total', total, ...new Array<null>(columns.length - 2).fill(null)];
    const meaning = { cents: null, mbps: null, connection: null, years: null, renews: false };
    this.truth.row({ cells, dirt: [], meaning }, this.sink.add(cells), 'total');
  }

  private repeat(now: number): void {
    for (const { row } of this.waiting.filter(({ due }) => due <= now)) this.write(row, 'duplicate');
    this.waiting = this.waiting.filter(({ due }) => due > now);
  }

  private write(row: ServiceRow, exclusion: Entry['exclusion']): void {
    this.totalCents += BigInt(row.meaning.cents ?? 0);
    this.truth.row(row, this.sink.add(row.cells), exclusion);
  }
}
