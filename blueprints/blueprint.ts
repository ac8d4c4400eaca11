import { type Bilingual, type Language, ProductError } from '#values';

/** What example input is asked for. */
export interface DemoRequest {
  /** Folder to write to; made if it does not exist. */
  out: string;
  /** How many customers remain after cleaning. */
  customers: number;
  /** Seed of the random draw, a whole number. */
  seed: number;
  /** How many products the catalogue has; the blueprint's own number where left out. */
  catalogue?: number;
  /** Workbooks, or CSV files; where left out, CSV for large companies. */
  format?: 'xlsx' | 'csv';
}

/** What was written: the paths of the input files in the order to give them, and the folder of the truth. */
export interface DemoFiles {
  inputs: string[];
  truth: string;
}

/** One kind of company: its choices as data, and a generator of example input. */
export interface Blueprint {
  name: string;
  title: Bilingual;
  /** ISO 4217 code of the amounts. */
  currency: string;
  revenuePeriod: 'month' | 'year';
  language: Language;
  /** Which tables a workspace is made from: service lines with their catalogue, or records such as invoices. */
  reads: 'lines' | 'records';
  /** Customers and seed of the example where none are asked for. */
  example: { customers: number; seed: number };
  /** Settings laid under those of the workspace. */
  choices: { [key: string]: unknown };
  demo(request: DemoRequest): Promise<DemoFiles>;
}

/** The generator of a blueprint that has no example files yet. */
export function noDemo(name: string): Blueprint['demo'] {
  return async () => {
    throw new ProductError('command/usage', `The blueprint ${name} has no example files yet.`, {
      hint: 'Use your own files, or the example of telecom.',
    });
  };
}
