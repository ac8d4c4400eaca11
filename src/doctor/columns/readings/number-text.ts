/** A number as text in the notation of its column, without groups; at most 15 significant digits. */
export function numberText(value: number, notation: 'plain' | 'english' | 'indonesian' | 'unclear'): string {
  const short = Number(value.toPrecision(15));
  const plain = short.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 12 });
  return notation === 'indonesian' ? plain.replace('.', ',') : plain;
}
