import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenEngine, openEngine } from '#engine';
import { stageFiles } from '#sources';
import { type DoctorFinding, findInColumns, portrayTables, type TablePortrait } from '../index.ts';

const datasets = process.env['NILAI_DATASETS'] ?? resolve(import.meta.dirname, '../../../../shared/datasets');

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB' });
});
afterAll(() => engine.close());

async function examineFiles(...files: string[]): Promise<{ portraits: TablePortrait[]; found: DoctorFinding[] }> {
  const staged = await stageFiles(
    engine,
    files.map((file) => join(datasets, file)),
  );
  const portraits = await portrayTables(engine, staged);
  return { portraits, found: await findInColumns(engine, staged, portraits, { asOf: '2026-01-31', ownNames: [] }) };
}

/** Findings in short: rule, column, text, rows. */
function short(found: readonly DoctorFinding[], rule: RegExp): unknown[] {
  return found
    .filter((one) => rule.test(one.rule))
    .map(({ rule: of, column, before, rows }) => [of, column, before, rows]);
}

describe.skipIf(!existsSync(datasets))('real files (skipped without NILAI_DATASETS)', () => {
  test('[DOC-10] [DOC-13] [DOC-30] onelead: words for missing, placeholders, ids that repeat', async () => {
    const { found } = await examineFiles('onelead/onelead_consolidated_data_new.xlsx');
    const endOfLife = found.filter(({ column }) => column === 'product_end_of_life_date');
    expect(short(endOfLife, /./)).toEqual([
      ['DOC-10', 'product_end_of_life_date', '(null)', 63],
      ['DOC-13', 'product_end_of_life_date', '2099-12-31 00:00:00', 523],
    ]);
    expect(endOfLife[0]?.message.en).toContain('cannot be read as dates');
    expect(short(found, /DOC-30/)).toEqual([['DOC-30', 'opportunityid__c', 'OPE-1414499257', 5]]);
    expect(found.find(({ rule }) => rule === 'DOC-30')?.message.en).toContain('4 too many');
    expect(short(found, /DOC-10/)).toContainEqual(['DOC-10', 'prj_siebel_id', 'NOT AVAILABLE', 338]);
  });

  test('[DOC-26] crm-pipeline: technolgy is proposed, and nothing else is wrong within a table', async () => {
    const files = ['accounts.csv', 'products.csv', 'sales_pipeline.csv', 'sales_teams.csv'];
    const { found } = await examineFiles(...files.map((file) => `crm-pipeline/${file}`));
    const warnings = found.filter(({ severity }) => severity !== 'info');
    expect(warnings.map(({ before, after, rows, money }) => [before, after, rows, money])).toEqual([
      ['technolgy', 'technology', 12, 27_781],
    ]);
  });

  test('[DOC-11] telco-churn: 11 blank totals, all with tenure 0', async () => {
    const { found } = await examineFiles('telco-churn/WA_Fn-UseC_-Telco-Customer-Churn.csv');
    expect(short(found, /./)).toEqual([['DOC-11', 'TotalCharges', ' ', 11]]);
    expect(found[0]?.message.en).toContain('tenure = 0, and no other row is');
  });

  test('[DOC-12] bank-campaign: 999 days is never', async () => {
    const { found, portraits } = await examineFiles('bank-campaign/bank-additional-full.csv');
    expect(short(found, /DOC-12/)).toEqual([['DOC-12', 'pdays', '999', 39_673]]);
    expect(portraits[0]?.columns.find(({ header }) => header === 'pdays')?.missingWords).toEqual([
      { text: '999', rows: 39_673 },
    ]);
  });

  test('[DOC-36] telecom-accounts: the same lost decimal points as the cleaner of lines finds', async () => {
    const { found, portraits } = await examineFiles('telecom-accounts/customers.csv');
    expect(short(found, /DOC-3[678]/)).toEqual([
      ['DOC-36', 'revenue', null, 79],
      ['DOC-36', 'revenue', null, 271],
    ]);
    expect(portraits[0]?.columns[1]?.numbers).toMatchObject({ sum: 443_613_660_869, median: 17_477_270, zeros: 1727 });
  });

  test.each(['saas-sales/SaaS-Sales.csv', 'renewal-offers/WA_Fn-UseC_-Marketing-Customer-Value-Analysis.csv'])(
    '[DOC-7] %s is clean',
    async (file) => {
      const { found } = await examineFiles(file);
      expect(short(found, /./)).toEqual([]);
    },
  );
});
