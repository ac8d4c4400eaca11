import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Blueprint, findBlueprint } from '#blueprints';
import type { ImportProblemResponse, ImportQuestionResponse, ImportTableResponse } from '#contract';
import type { FindingContext, LinkedTable, TablePortrait } from '#doctor';
import { type Engine, name, sql } from '#engine';
import {
  type Hints,
  type InspectedFile,
  type InspectedTable,
  inspectFiles,
  readAs,
  type SourceMapping,
  type StagedTable,
  stageFiles,
} from '#sources';
import { ProductError } from '#values';
import { examineTables } from '../examine/examine-tables.ts';
import { entitiesOf, proposeSources } from '../workspace/propose-sources.ts';
import type { Seen } from './draft.ts';
import { asProblem } from './problems.ts';
import { questionOf } from './questions.ts';
import { suggestBlueprint } from './suggest-blueprint.ts';

/** What a look at the files of a draft needs. */
export interface LookRequest {
  engine: Engine;
  folder: string;
  names: readonly string[];
  context: FindingContext;
  hints: Hints;
  /** The blueprint of the workspace; left out, the one that the files speak for. */
  blueprint?: string;
  /** Hears of each part that begins. */
  onStage: (stage: 'read' | 'examine' | 'map') => void;
}

/** What a look gave, and why files could not be read, by name. */
export interface Look {
  seen: Seen;
  blueprint: Blueprint;
  /** What the run would read, if all proposals were taken. */
  mapping: readonly SourceMapping[];
  problems: Map<string, ImportProblemResponse>;
}

/** Looks at every file of a draft; one that cannot be read does not keep the others from being seen. */
export async function lookAtFiles(request: LookRequest): Promise<Look> {
  const { engine, context, onStage } = request;
  onStage('read');
  const { files, problems } = await readFiles(request);
  const blueprint = request.blueprint === undefined ? suggestBlueprint(files) : findBlueprint(request.blueprint);
  const read = readAs(files, entitiesOf(blueprint.reads));
  const staged = await stageFiles(engine, read);
  onStage('examine');
  const { portraits, findings, links, purposes } = await examineTables(engine, staged, context);
  onStage('map');
  const tables: ImportTableResponse[] = [];
  const questions: ImportQuestionResponse[] = [];
  for (const [index, portrait] of portraits.entries()) {
    const inspected = inspectedOf(read, portrait);
    const table = staged[index];
    if (table === undefined) continue;
    const id = tableId(portrait);
    tables.push(await tableOf(engine, { id, table, portrait, inspected }));
    questions.push(...(inspected?.problems ?? []).map((problem) => questionOf(id, problem)));
  }
  const seen: Seen = {
    tables,
    questions,
    findings: findings.map((one) => ({ ...one })),
    links: links.tables.map((one, index) => linksOf(one, portraits[index])),
    purposes: purposes.map(({ purpose, isUsable, needs, has }) => ({ purpose, usable: isUsable, needs, has })),
  };
  return { seen, blueprint, mapping: proposeSources(read, blueprint.reads).mapping, problems };
}

async function readFiles({ engine, folder, names, hints }: LookRequest) {
  const files: InspectedFile[] = [];
  const problems: Look['problems'] = new Map();
  for (const one of names) {
    try {
      files.push(...(await inspectFiles(engine, [join(folder, one)], hints)));
    } catch (failure) {
      if (!(failure instanceof ProductError) || failure.code === 'run/cancelled') throw failure;
      problems.set(one, asProblem(failure));
    }
  }
  return { files, problems };
}

/** The same for the same table of the same files. */
function tableId({ file, sheet, headerRow }: TablePortrait): string {
  return createHash('sha256')
    .update(JSON.stringify([file, sheet, headerRow]))
    .digest('hex')
    .slice(0, 12);
}

function inspectedOf(files: readonly InspectedFile[], portrait: TablePortrait): InspectedTable | undefined {
  const tables = files.find((file) => file.file === portrait.file)?.tables ?? [];
  const ofSheet = tables.filter((table) => table.sheet === portrait.sheet);
  return ofSheet.find((table) => table.headerRow === portrait.headerRow) ?? ofSheet[0];
}

const previewRows = 20;

async function tableOf(
  engine: Engine,
  one: { id: string; table: StagedTable; portrait: TablePortrait; inspected: InspectedTable | undefined },
): Promise<ImportTableResponse> {
  const { id, table, portrait, inspected } = one;
  const rows = await engine.rows(
    sql`SELECT * FROM ${name(table.table)} ORDER BY source_row NULLS LAST LIMIT ${previewRows}`,
  );
  const cells = rows.map((row) => table.headers.map((_, index) => textOf(row[`c${index}`])));
  const entity = inspected?.entity ?? null;
  return {
    id,
    portrait,
    preview: cells,
    entity,
    others: (inspected?.others ?? []).flatMap(({ entity: other }) =>
      other === null ? [] : [{ name: other.name, confidence: other.confidence }],
    ),
    proposed: inspected?.mapping ?? [],
    remarks: inspected?.notes ?? [],
  };
}

function textOf(cell: unknown): string | null {
  return cell === null || cell === undefined ? null : String(cell).slice(0, 300);
}

function linksOf(one: LinkedTable, portrait: TablePortrait | undefined): Seen['links'][number] {
  const by = (way: LinkedTable['ways'][number]['way']) => one.ways.find((each) => each.way === way)?.rows ?? 0;
  const note = (language: 'id' | 'en') => one.remarks.map((remark) => remark[language]).join(' ');
  const { file, sheet, idColumn, nameColumn, rows, customers, unmatchedRows } = one;
  return {
    ...{ file, sheet, headerRow: portrait?.headerRow ?? null, idColumn, nameColumn, rows, customers },
    ...{ byId: by('id'), byName: by('name'), byRule: by('rule'), alone: by('alone'), unmatched: unmatchedRows },
    note: one.remarks.length === 0 ? null : { id: note('id'), en: note('en') },
  };
}
