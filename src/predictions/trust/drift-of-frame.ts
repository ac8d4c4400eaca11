import { type Drift, type DriftSettings, driftOf, type Feature } from '#maths';
import type { Bilingual } from '#values';
import type { Frame, FrameColumn } from '../frame.ts';
import { percent } from './words.ts';

/** What happened to a column between two frames. */
export interface ColumnDrift {
  readonly column: string;
  readonly title: Bilingual;
  /** `gone` and `new` where only one of the frames has it; `changed kind` where it turned from number to category or back. */
  readonly verdict: Drift['verdict'] | 'gone' | 'new' | 'changed kind';
  readonly drift: Drift | null;
  readonly text: Bilingual;
}

/**
 * Compares two frames column by column, by the size of the shift and what samples of this size can show (`driftOf`).
 * Categories are matched by their text. Columns are in the order of the first frame, new ones last.
 */
export function driftOfFrame(before: Frame, now: Frame, settings: DriftSettings = {}): ColumnDrift[] {
  const later = new Map(now.columns.map((column) => [column.name, column]));
  const names = new Set(before.columns.map(({ name }) => name));
  return [
    ...before.columns.map((column) => driftOfColumn(column, later.get(column.name), settings)),
    ...now.columns.filter(({ name }) => !names.has(name)).map((column) => told(column, 'new', null)),
  ];
}

function driftOfColumn(before: FrameColumn, now: FrameColumn | undefined, settings: DriftSettings): ColumnDrift {
  if (now === undefined) return told(before, 'gone', null);
  if (before.feature.kind !== now.feature.kind) return told(before, 'changed kind', null);
  const drift = driftOf(before.feature, sameCodes(before, now), settings);
  return told(before, drift.verdict, drift);
}

/** The later column with the codes of the earlier one; levels never seen before get codes of their own. */
function sameCodes(before: FrameColumn, now: FrameColumn): Feature {
  if (now.feature.kind === 'number') return now.feature;
  const codeOf = new Map(before.levels.map((level, code) => [level, code]));
  for (const level of now.levels) if (!codeOf.has(level)) codeOf.set(level, codeOf.size);
  const codes = now.feature.codes.map((code) => (code < 0 ? -1 : (codeOf.get(now.levels[code] ?? '') ?? code)));
  return { kind: 'category', codes, levels: Math.max(codeOf.size, now.feature.levels) };
}

function told(column: FrameColumn, verdict: ColumnDrift['verdict'], drift: Drift | null): ColumnDrift {
  const size = percent(drift?.effect ?? 0);
  const { id, en } = column.title;
  const texts: Record<ColumnDrift['verdict'], Bilingual> = {
    none: { id: `${id} tidak bergeser.`, en: `${en} has not drifted.` },
    moderate: { id: `${id} bergeser sebesar ${size.id}.`, en: `${en} has drifted by ${size.en}.` },
    strong: { id: `${id} bergeser jauh, sebesar ${size.id}.`, en: `${en} has drifted far, by ${size.en}.` },
    'too few rows': {
      id: `Baris ${id} terlalu sedikit untuk menilai pergeseran.`,
      en: `Too few rows of ${en} to tell.`,
    },
    gone: { id: `${id} tidak ada lagi.`, en: `${en} is no longer there.` },
    new: { id: `${id} baru ada sekarang.`, en: `${en} is new.` },
    'changed kind': { id: `${id} berganti jenis.`, en: `${en} has changed its kind.` },
  };
  return { column: column.name, title: column.title, verdict, drift, text: texts[verdict] };
}
