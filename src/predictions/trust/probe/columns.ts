import type { Feature } from '#maths';
import type { IsoDate } from '#values';
import type { Frame, FrameColumn } from '../../frame.ts';
import type { ProbeDoubt } from '../card.ts';
import { count } from '../words.ts';

/** Columns whose values are all the same, or that have none. */
export function constantColumns(frame: Frame): ProbeDoubt[] {
  return frame.columns.filter(({ feature }) => isConstant(feature)).map(constantDoubt);
}

function isConstant(feature: Feature): boolean {
  const values = feature.kind === 'number' ? feature.values : feature.codes;
  const first = values[0] ?? 0;
  return values.every((value: number) => Object.is(value + 0, first + 0));
}

function constantDoubt(column: FrameColumn): ProbeDoubt {
  return {
    check: 'constant',
    columns: [column.name],
    evidence: {
      id: `${column.title.id} bernilai sama pada semua baris, jadi tidak membawa keterangan.`,
      en: `${column.title.en} is the same in every row, so it tells nothing.`,
    },
    action: 'leave-out',
  };
}

/** Days since 1970-01-01 of a date. */
export function dayOf(date: IsoDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}

/** Columns some of whose values became known only after the as-of day. */
export function columnsKnownLater(frame: Frame): ProbeDoubt[] {
  const asOf = dayOf(frame.asOf);
  return frame.columns.flatMap((column) => {
    const later = column.knownOn?.reduce((rows, day) => rows + (day > asOf ? 1 : 0), 0) ?? 0;
    return later === 0 ? [] : [laterDoubt(column, later, frame)];
  });
}

function laterDoubt(column: FrameColumn, later: number, frame: Frame): ProbeDoubt {
  const [rows, all] = [count(later), count(frame.ids.length)];
  return {
    check: 'after-outcome',
    columns: [column.name],
    evidence: {
      id: `${rows.id} dari ${all.id} nilai ${column.title.id} baru diketahui sesudah ${frame.asOf}, jadi belum ada saat memperkirakan.`,
      en: `${rows.en} of ${all.en} values of ${column.title.en} became known only after ${frame.asOf}, so they were not there to predict from.`,
    },
    action: 'leave-out',
  };
}

/** True where days are given and all of them lie on or before the as-of day. */
export function isDatedBefore(column: FrameColumn, asOf: IsoDate): boolean {
  const day = dayOf(asOf);
  return column.knownOn?.every((known) => known <= day) ?? false;
}

/** Columns that name rows instead of describing them. */
export function idLikeColumns(frame: Frame): ProbeDoubt[] {
  return frame.columns.filter(isIdLike).map((column) => ({
    check: 'id-like',
    columns: [column.name],
    evidence: {
      id: `Hampir setiap baris punya ${column.title.id} sendiri: ini nama atau nomor urut, bukan ciri.`,
      en: `Nearly every row has its own ${column.title.en}: a name or a running number, not a feature.`,
    },
    action: 'leave-out',
  }));
}

const fewest = 20;
const measuredUnits = new Set(['money', 'currency', 'months', 'years', 'days', 'day', 'date', 'share', 'mbps', 'gb']);
const idName = /(^|[ _-])(id|no|nomor|number|num|kode|code|key|uuid|serial|row|baris|index)([ _-]|$)/i;

function isIdLike({ feature, unit, name }: FrameColumn): boolean {
  if (feature.kind === 'category') return isNameLike(feature.codes);
  if (measuredUnits.has(unit)) return false;
  const known = feature.values.filter((value) => !Number.isNaN(value));
  if (known.length < fewest || !known.every(Number.isInteger)) return false;
  const distinct = new Set(known).size;
  if (distinct < 0.98 * known.length) return false;
  const span = known.reduce((top, value) => Math.max(top, value)) - known.reduce((low, value) => Math.min(low, value));
  return idName.test(name) || span < 1.2 * distinct || isMonotone(known);
}

function isNameLike(codes: Int32Array): boolean {
  const known = codes.filter((code) => code >= 0);
  return known.length >= fewest && new Set(known).size >= 0.9 * known.length;
}

function isMonotone(values: Float64Array): boolean {
  let up = 0;
  for (let row = 1; row < values.length; row++) if ((values[row] as number) > (values[row - 1] as number)) up++;
  const share = up / (values.length - 1);
  return share > 0.99 || share < 0.01;
}
