import type { Feature } from '../feature.ts';

/** A 53-bit number of a text that hangs on nothing but the text and the seed (FNV-1a words, mixed as in MurmurHash3). */
export function textKey(text: string, seed = 0): number {
  let high = 0x811c9dc5 ^ mix(seed);
  let low = 0x01000193 ^ mix(seed + 1);
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ (unit + 0x9e37), 0x85ebca6b);
  }
  return join(mix(high), mix(low ^ high));
}

/** A 53-bit number of each row that hangs on nothing but its values and the seed: for rows that have no id. */
export function rowKeys(features: readonly Feature[], seed = 0): Float64Array {
  const first = features[0];
  const n = first === undefined ? 0 : first.kind === 'number' ? first.values.length : first.codes.length;
  const high = new Int32Array(n).fill(mix(seed));
  const low = new Int32Array(n).fill(mix(seed + 1));
  for (const feature of features) {
    const words =
      feature.kind === 'number'
        ? new Int32Array(Float64Array.from(feature.values, canonical).buffer)
        : Int32Array.from({ length: 2 * n }, (_, index) =>
            index % 2 === 0 ? (feature.codes[index / 2] as number) : 0,
          );
    for (let row = 0; row < n; row++) {
      const one = words[2 * row] as number;
      const two = words[2 * row + 1] as number;
      high[row] = mix(Math.imul(high[row] as number, 31) + one + Math.imul(two, 0x9e3779b1));
      low[row] = mix(Math.imul(low[row] as number, 33) ^ two ^ Math.imul(one, 0x85ebca6b));
    }
  }
  return Float64Array.from(high, (word, row) => join(word, low[row] as number));
}

function canonical(value: number): number {
  return Number.isNaN(value) ? Number.NaN : value + 0;
}

/** The finisher of MurmurHash3 (Appleby 2011). */
function mix(word: number): number {
  let bits = word | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

function join(high: number, low: number): number {
  return (high >>> 5) * 67108864 + (low >>> 6);
}
