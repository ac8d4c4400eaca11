import { type Engine, join, sql } from '#engine';
import type { IsoDate } from '#values';
import { findAcrossLines } from './across-lines.ts';
import { qualityRules } from './catalog.ts';
import { cleanProducts } from './clean-products.ts';
import { readDates } from './dates.ts';
import { judgeLines } from './exclusions.ts';
import { findInLines, publishFindings } from './findings.ts';
import { parseLines } from './parse-lines.ts';
import { findScaleBreaks } from './scale-breaks.ts';
import type { QualitySettings } from './settings.ts';

/** What cleaning is given; `asOf` is the day of the run. */
export interface CleaningRequest {
  engine: Engine;
  settings: QualitySettings;
  asOf: IsoDate;
}

/**
 * Makes clean_lines, clean_products, clean_product_industries, clean_product_owners_without, findings and rules from the
 * received tables. Every received line is in clean_lines once; nothing is filled in.
 */
export async function cleanReceived({ engine, settings }: CleaningRequest): Promise<void> {
  await parseLines(engine, settings);
  await readDates(engine, settings);
  await judgeLines(engine, settings);
  await findScaleBreaks(engine, settings);
  await engine.createTable('clean_lines', cleanLinesQuery);
  await findInLines(engine, settings);
  await cleanProducts(engine, settings);
  await findAcrossLines(engine);
  await publishFindings(engine);
  await engine.createTable('rules', rulesQuery);
  for (const table of ['judged_lines', 'chosen_names', 'scale_breaks', 'scale_columns']) {
    await engine.dropTable(table);
  }
}

const cleanLinesQuery = sql`SELECT line, source, sheet, source_row, customer_id, customer_name, amount, amount_state, bandwidth_mbps,
    bandwidth_type, tenure_years, tenure_state, industry, category, tier, product, owner, region, status, since, excluded_by
  FROM judged_lines`;

const rulesQuery = sql`SELECT rule, severity, title_id, title_en FROM (VALUES ${join(
  qualityRules.map(({ rule, severity, title }) => sql`(${rule}, ${severity}, ${title.id}, ${title.en})`),
)}) AS r (rule, severity, title_id, title_en)`;
