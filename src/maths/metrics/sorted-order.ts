const shortest = 2048;
const digits = 65536;

/**
 * Row indices from the lowest to the highest value, rows of equal value in their own order. Long inputs are sorted by
 * the four 16-bit digits of their bit pattern (least significant first), short ones by comparing.
 */
export function sortedOrder(values: ArrayLike<number>): Int32Array {
  const n = values.length;
  const order = new Int32Array(n);
  for (let row = 0; row < n; row++) {
    order[row] = row;
    if (Number.isNaN(values[row])) throw new RangeError(`value of row ${row} is not a number`);
  }
  if (n > shortest) return byDigits(values, order);
  return order.sort((a, b) => compare(values[a] as number, values[b] as number) || a - b);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byDigits(values: ArrayLike<number>, first: Int32Array): Int32Array {
  const { low, high } = bitPatterns(values);
  let order = first;
  for (const [words, shift] of [
    [low, 0],
    [low, 16],
    [high, 0],
    [high, 16],
  ] as const) {
    order = byDigit(order, words, shift);
  }
  return order;
}

/** Bits whose order as unsigned whole numbers is the order of the values; -0 counts as 0. */
function bitPatterns(values: ArrayLike<number>): { low: Uint32Array; high: Uint32Array } {
  const n = values.length;
  const bits = new Uint32Array(Float64Array.from(values, (value) => value + 0).buffer);
  const low = new Uint32Array(n);
  const high = new Uint32Array(n);
  for (let row = 0; row < n; row++) {
    const top = bits[2 * row + 1] as number;
    const isNegative = top >>> 31 === 1;
    low[row] = isNegative ? ~(bits[2 * row] as number) : (bits[2 * row] as number);
    high[row] = isNegative ? ~top : top | 0x80000000;
  }
  return { low, high };
}

function byDigit(order: Int32Array, words: Uint32Array, shift: number): Int32Array {
  const places = new Int32Array(digits + 1);
  for (let row = 0; row < words.length; row++) {
    const digit = ((words[row] as number) >>> shift) & 0xffff;
    places[digit + 1] = (places[digit + 1] as number) + 1;
  }
  if (places.includes(words.length)) return order;
  for (let digit = 0; digit < digits; digit++)
    places[digit + 1] = (places[digit + 1] as number) + (places[digit] as number);
  const sorted = new Int32Array(order.length);
  for (let place = 0; place < order.length; place++) {
    const row = order[place] as number;
    const digit = ((words[row] as number) >>> shift) & 0xffff;
    const target = places[digit] as number;
    places[digit] = target + 1;
    sorted[target] = row;
  }
  return sorted;
}
