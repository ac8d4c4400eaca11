import type { ProbeDoubt } from '../card.ts';
import { count } from '../words.ts';

/** Whether the rows of two sides are the same customers in the same order, and if not, what happened. */
export interface Alignment {
  readonly kind: 'aligned' | 'shifted' | 'reordered' | 'partly' | 'different';
  /** Rows at which the same id stands on both sides. */
  readonly matching: number;
  /** By how many rows the outcome is shifted, where `kind` is `shifted`. */
  readonly shift: number;
  /** Refuses the training unless the rows are aligned. */
  readonly doubt: ProbeDoubt | null;
}

/** Compares the ids carried by the frame with those carried by the outcome, position by position. */
export function checkAlignment(frameIds: readonly string[], outcomeIds: readonly string[]): Alignment {
  let matching = 0;
  for (const [place, id] of frameIds.entries()) if (outcomeIds[place] === id) matching++;
  if (matching === frameIds.length && frameIds.length === outcomeIds.length)
    return { kind: 'aligned', matching, shift: 0, doubt: null };
  const { kind, shift } = kindOf(frameIds, outcomeIds);
  return { kind, matching, shift, doubt: doubtOf(frameIds.length, matching, { kind, shift }) };
}

interface Found {
  readonly kind: Exclude<Alignment['kind'], 'aligned'>;
  readonly shift: number;
}

function kindOf(frameIds: readonly string[], outcomeIds: readonly string[]): Found {
  const placeOf = new Map(outcomeIds.map((id, place) => [id, place]));
  const offsets = new Map<number, number>();
  let known = 0;
  for (const [place, id] of frameIds.entries()) {
    const other = placeOf.get(id);
    if (other === undefined) continue;
    known++;
    offsets.set(other - place, (offsets.get(other - place) ?? 0) + 1);
  }
  if (known < frameIds.length / 2) return { kind: 'different', shift: 0 };
  const [shift, rows] = [...offsets].reduce((best, next) => (next[1] > best[1] ? next : best));
  if (shift !== 0 && rows >= 0.8 * known) return { kind: 'shifted', shift };
  return { kind: known === frameIds.length && known === outcomeIds.length ? 'reordered' : 'partly', shift: 0 };
}

function doubtOf(rows: number, matching: number, found: Found): ProbeDoubt {
  const seen = [count(matching), count(rows)] as const;
  const what = {
    shifted: {
      id: `hasil tergeser ${found.shift} baris terhadap ciri`,
      en: `the outcome is shifted by ${found.shift} rows against the features`,
    },
    reordered: {
      id: 'hasil memuat pelanggan yang sama dalam urutan lain',
      en: 'the outcome has the same customers in another order',
    },
    partly: {
      id: 'hasil memuat sebagian pelanggan di tempat lain',
      en: 'the outcome has some of the customers at other places',
    },
    different: { id: 'hasil memuat pelanggan lain', en: 'the outcome has other customers' },
  }[found.kind];
  return {
    check: 'misaligned',
    columns: [],
    evidence: {
      id: `Hanya ${seen[0].id} dari ${seen[1].id} baris yang kodenya sama: ${what.id}. Gabungkan menurut kode pelanggan.`,
      en: `Only ${seen[0].en} of ${seen[1].en} rows carry the same id: ${what.en}. Join them by customer id.`,
    },
    action: 'refuse',
  };
}
