// The inner loops of boosting in AssemblyScript; scripts/build-histogram.mjs makes kernel-bytes.ts of it.
// Addresses are bytes. The order of additions is that of kernel-plain.ts, so that both give the same bits.

export function histogram(rows: u32, count: u32, cells: u32, stride: u32, pairs: u32, into: u32): void {
  const end = rows + (count << 2);
  for (let at = rows; at < end; at += 4) {
    const row = load<u32>(at);
    const pair = v128.load(pairs + (row << 4));
    let cell = cells + row * stride;
    const last = cell + stride;
    for (let base = into; cell < last; cell += 4, base += 16640) {
      let place = base + (<u32>load<u8>(cell) << 4);
      v128.store(place, f64x2.add(v128.load(place), pair));
      place = base + (<u32>load<u8>(cell, 1) << 4);
      v128.store(place, f64x2.add(v128.load(place, 4160), pair), 4160);
      place = base + (<u32>load<u8>(cell, 2) << 4);
      v128.store(place, f64x2.add(v128.load(place, 8320), pair), 8320);
      place = base + (<u32>load<u8>(cell, 3) << 4);
      v128.store(place, f64x2.add(v128.load(place, 12480), pair), 12480);
    }
  }
}

export function subtract(whole: u32, part: u32, count: u32): void {
  const end = whole + (count << 3);
  for (; whole < end; whole += 16, part += 16) v128.store(whole, f64x2.sub(v128.load(whole), v128.load(part)));
}

export function divide(rows: u32, count: u32, cells: u32, stride: u32, table: u32, spare: u32): u32 {
  const end = rows + (count << 2);
  let left = rows;
  let right = spare;
  for (let at = rows; at < end; at += 4) {
    const row = load<u32>(at);
    const isLeft = <u32>load<u8>(table + <u32>load<u8>(cells + row * stride));
    store<u32>(left, row);
    store<u32>(right, row);
    left += isLeft << 2;
    right += (1 - isLeft) << 2;
  }
  for (let from = spare, to = left; from < right; from += 4, to += 4) store<u32>(to, load<u32>(from));
  return (left - rows) >> 2;
}

export function step(count: u32, before: u32, change: u32, after: u32, pairs: u32, into: u32): void {
  for (let row: u32 = 0, pair = pairs; row < count; row++, pair += 16) {
    const weight = load<f64>(pair, 8);
    const moved = load<f64>(pair) + weight * load<f64>(change + (<u32>load<u8>(before + row) << 3));
    store<f64>(pair, moved);
    const place = into + (<u32>load<u8>(after + row) << 4);
    v128.store(place, f64x2.add(v128.load(place), f64x2.replace_lane(f64x2.splat(moved), 1, weight)));
  }
}
