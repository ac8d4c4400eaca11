import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Manifest } from '#contract';
import { type Engine, literals, name, openEngine, sql } from '#engine';
import { loadReceived, type RepairHook, type SourceMapping, sourcesSettings } from '#sources';
import { ProductError } from '#values';
import { fileHash } from '../run/fingerprint.ts';
import { findWorkspace, type Workspace } from '../workspace/workspace.ts';

/** A cell of a file; rows are numbered as the user's program shows them. */
export interface CellPlace {
  source: string;
  sheet: string;
  row: number;
  column: string | null;
}

/** The text of a cell as received ('' for a blank one), or why it is not known. */
export type ReceivedText = { text: string } | { absent: 'file-changed' | 'no-cell' };

/**
 * What the files of a run say in these cells, read anew: place by place. A file is found by its content, in the workspace or
 * among those kept by a refresh; of a file that is there no more the texts are not known.
 */
export async function receivedTexts(request: {
  folder: string;
  manifest: Manifest;
  cells: readonly CellPlace[];
}): Promise<ReceivedText[]> {
  const workspace = findWorkspace(request.folder);
  const mapping = sourcesSettings.parse(request.manifest.settings['sources'] ?? []);
  const found = new Map<string, string>();
  const present = new Set<string>();
  const engine = await openEngine('duckdb', { memory: '400MB' });
  try {
    for (const source of new Set(request.cells.map((cell) => cell.source))) {
      const path = await fileOfRun(workspace, request.manifest, source);
      if (path === undefined) continue;
      present.add(source);
      const cells = request.cells.filter((cell) => cell.source === source);
      const wanted = mapping.filter(({ file }) => file === source);
      await readCells(engine, { folder: dirname(path), mapping: wanted, cells, found });
    }
  } finally {
    await engine.close();
  }
  return request.cells.map((cell) => {
    const text = found.get(keyOf(cell));
    if (text !== undefined) return { text };
    return { absent: present.has(cell.source) ? 'no-cell' : 'file-changed' };
  });
}

const keyOf = ({ source, sheet, row, column }: CellPlace) => JSON.stringify([source, sheet, row, column]);

/** The file with the content that the run was made from. */
async function fileOfRun({ files }: Workspace, { inputs }: Manifest, name: string): Promise<string | undefined> {
  const wanted = inputs.find(({ file }) => file === name)?.sha256;
  const before = join(files, 'before');
  const kept = existsSync(before) ? (await readdir(before)).sort() : [];
  for (const path of [join(files, name), ...kept.map((folder) => join(before, folder, name))]) {
    if (existsSync(path) && (await fileHash(path)) === wanted) return path;
  }
  return undefined;
}

interface CellReading {
  folder: string;
  mapping: SourceMapping[];
  cells: readonly CellPlace[];
  found: Map<string, string>;
}

async function readCells(engine: Engine, { folder, mapping, cells, found }: CellReading): Promise<void> {
  const look: RepairHook = async ({ file, sheet, headers, rows }) => {
    for (const column of new Set(cells.map((cell) => cell.column))) {
      const place = column === null ? -1 : headers.indexOf(column);
      const numbers = cells.filter((cell) => cell.sheet === sheet && cell.column === column).map(({ row }) => row);
      if (place < 0 || numbers.length === 0) continue;
      const texts = await engine.rows(sql`SELECT "row", says FROM (
          SELECT CAST(source_row AS DECIMAL(18,0)) AS "row", coalesce(${name(`c${place}`)}, '') AS says FROM ${rows}
        ) AS received WHERE "row" IN (${literals(numbers)})`);
      for (const { row, says } of texts)
        found.set(keyOf({ source: file, sheet, row: Number(row), column }), String(says));
    }
    return rows;
  };
  try {
    await loadReceived({ engine, folder, mapping, repair: look });
  } catch (failure) {
    // A cell that the run had repaired may be refused as it stands; it has been looked at before that.
    if (!(failure instanceof ProductError)) throw failure;
  }
}
