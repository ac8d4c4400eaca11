import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import type { IsoDate } from '#values';
import type { Frame, FrameColumn, Outcome } from '../frame.ts';
import type { Panel } from '../models/panel.ts';
import type { Measured } from './card.ts';

/** A model as the register keeps it: enough to make it again and to see that it is the same. */
export interface RegistryEntry {
  readonly target: string;
  readonly trainedAsOf: IsoDate;
  readonly rows: number;
  readonly columns: readonly string[];
  /** SHA-256 of ids, columns and outcome, whatever the order of rows and columns. */
  readonly dataHash: string;
  /** JSON with sorted keys. */
  readonly settings: string;
  readonly seed: number;
  readonly champion: string;
  readonly challenger: string | null;
  readonly figures: Readonly<Record<string, Measured>>;
}

/** What an entry is made of. */
export interface RegistryInput {
  readonly frame: Frame;
  readonly outcome: Outcome;
  readonly settings: unknown;
  readonly seed: number;
  readonly champion: string;
  readonly challenger: string | null;
  readonly figures: Readonly<Record<string, Measured>>;
}

/** The entry of a trained model. */
export function registryEntry(input: RegistryInput): RegistryEntry {
  const { frame, outcome, settings, seed, champion, challenger, figures } = input;
  return {
    target: outcome.target,
    trainedAsOf: frame.asOf,
    rows: frame.ids.length,
    columns: frame.columns.map(({ name }) => name).sort(),
    dataHash: dataHashOf(frame, outcome),
    settings: JSON.stringify(sortedKeys(settings)),
    seed,
    champion,
    challenger,
    figures,
  };
}

/**
 * SHA-256 (hex) over ids, columns and outcome. Rows are taken in the order of their ids (equal ids in the order given),
 * columns by name, categories by text, so that neither the order of files nor codes matter.
 */
export function dataHashOf(frame: Frame, outcome: Outcome): string {
  const order = [...frame.ids.keys()].sort((a, b) => compare(frame.ids[a] as string, frame.ids[b] as string) || a - b);
  const hash = new TextHash();
  hash.say(`${frame.asOf} ${outcome.target} ${outcome.kind} ${order.length}`);
  for (const row of order) hash.say(frame.ids[row] as string);
  for (const column of [...frame.columns].sort((a, b) => compare(a.name, b.name))) {
    hash.say(`${column.name} ${column.unit} ${column.feature.kind}`);
    const { feature } = column;
    if (feature.kind === 'number') hash.add(bytesOf(feature.values, order));
    else addLevels(hash, { codes: feature.codes, column }, order);
  }
  hash.add(bytesOf(outcome.values, order));
  return hash.digest();
}

/** A hash of many short texts: they are given to it in large pieces, each text with its length before it. */
class TextHash {
  private readonly hash = createHash('sha256');
  private piece = '';

  say(text: string): void {
    this.piece += `${Buffer.byteLength(text)}:${text};`;
    if (this.piece.length > 65_536) this.flush();
  }

  add(bytes: Uint8Array): void {
    this.flush();
    this.hash.update(bytes);
  }

  digest(): string {
    this.flush();
    return this.hash.digest('hex');
  }

  private flush(): void {
    this.hash.update(this.piece);
    this.piece = '';
  }
}

/** The texts that occur in a column in their order, then the place of each row's text among them, -1 where missing. */
function addLevels(
  hash: TextHash,
  { codes, column }: { codes: Int32Array; column: FrameColumn },
  order: readonly number[],
): void {
  const used = new Map<number, string>();
  for (const code of codes) if (code >= 0 && !used.has(code)) used.set(code, column.levels[code] ?? `${code}`);
  const texts = [...new Set(used.values())].sort(compare);
  const places = new Map(texts.map((text, place) => [text, place]));
  const placeOf = new Float64Array(codes.reduce((most, code) => Math.max(most, code), 0) + 1);
  for (const [code, text] of used) placeOf[code] = places.get(text) as number;
  for (const text of texts) hash.say(text);
  const values = Float64Array.from(codes, (code) => (code < 0 ? -1 : (placeOf[code] as number)));
  hash.add(bytesOf(values, order));
}

/** The hash of a panel: a row is a customer on a day. */
export function dataHashOfPanel(panel: Panel, target: string, kind: Outcome['kind']): string {
  const days = panel.days.join(' ');
  const ids = panel.ids.map((id, row) => `${id} ${panel.days[panel.day[row] as number]}`);
  return dataHashOf({ ids, asOf: days as IsoDate, columns: panel.columns }, { target, kind, values: panel.outcome });
}

/** Little-endian doubles on every machine; all missing values alike, and 0 for -0. */
function bytesOf(values: Float64Array, order: readonly number[]): Uint8Array {
  const sorted = new Float64Array(order.length);
  for (let place = 0; place < sorted.length; place++) {
    const value = values[order[place] as number] as number;
    sorted[place] = Number.isNaN(value) ? Number.NaN : value + 0;
  }
  const bytes = Buffer.from(sorted.buffer);
  return endianness() === 'LE' ? bytes : bytes.swap64();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => compare(a, b));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortedKeys(inner)]));
}
