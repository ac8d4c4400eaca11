import type { Bilingual, IsoDate } from '#values';
import type { OutcomeWindow } from '../outcomes/windows.ts';
import { type Coverage, recordNames } from './coverage.ts';

/** The days to learn from, newest first, or why there are none. */
export type WindowPlan =
  | { readonly kind: 'windows'; readonly windows: readonly OutcomeWindow[] }
  | { readonly kind: 'none'; readonly reason: Bilingual; readonly need: Bilingual };

/** How far before a labelled day records must reach, how long its window is, and how many such days are used. */
export interface WindowSettings {
  /** Months of the window. */
  readonly months: number;
  /** Months of records that a snapshot needs behind it. */
  readonly history: number;
  /** At most so many labelled days. */
  readonly most: number;
}

/** Records may end so many days before the as-of day and still tell what happened up to it. */
const staleDays = 45;

/**
 * The labelled days before the as-of day: each a whole window apart, so that no outcome is counted twice, and each with
 * enough records before it. None where the records end well before the as-of day: whoever is silent then has not left.
 */
export function planWindows(asOf: IsoDate, coverage: Coverage, settings: WindowSettings): WindowPlan {
  const { months, history, most } = settings;
  const record = recordNames[coverage.record];
  if (daysBetween(coverage.last, asOf) > staleDays) {
    return {
      kind: 'none',
      reason: {
        id: `Catatan ${record.id} berakhir pada ${coverage.last}, jauh sebelum tanggal ${asOf}.`,
        en: `The ${record.en} end on ${coverage.last}, well before the as-of day ${asOf}.`,
      },
      need: {
        id: `Jalankan dengan --as-of ${coverage.last}, atau tambahkan ${record.id} yang lebih baru.`,
        en: `Run with --as-of ${coverage.last}, or add newer ${record.en}.`,
      },
    };
  }
  const windows: OutcomeWindow[] = [];
  for (let place = 1; place <= most; place++) {
    const day = addMonths(asOf, -place * months);
    if (addMonths(day, -history) < coverage.first) break;
    windows.push({ asOf: day, until: addMonths(day, months) });
  }
  if (windows.length > 0) return { kind: 'windows', windows };
  const had = Math.max(0, Math.floor(daysBetween(coverage.first, asOf) / 30.4375));
  return {
    kind: 'none',
    reason: {
      id: `Ada ${had} bulan ${record.id}; untuk jendela ${months} bulan perlu ${months + history}.`,
      en: `There are ${had} months of ${record.en}; a window of ${months} months needs ${months + history}.`,
    },
    need: {
      id: `${months + history - had} bulan ${record.id} lagi sebelum ${coverage.first}.`,
      en: `${months + history - had} more months of ${record.en} before ${coverage.first}.`,
    },
  };
}

/** A day moved by whole months, the day cut to the month's last; the last of a month stays the last. */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const isLast = date === lengthOf(year, month - 1);
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const length = lengthOf(target.getUTCFullYear(), target.getUTCMonth());
  target.setUTCDate(isLast ? length : Math.min(date, length));
  return target.toISOString().slice(0, 10);
}

function lengthOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
