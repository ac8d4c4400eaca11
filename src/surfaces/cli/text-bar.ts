const widest = 10;

/** A bar of plus signs, or minus signs below zero, as long as the value is of the largest; always as wide as the longest. */
export function bar(value: number, largest: number): string {
  const share = largest === 0 ? 0 : Math.min(1, Math.abs(value) / largest);
  const length = value === 0 ? 0 : Math.max(1, Math.round(widest * share));
  return (value < 0 ? '-' : '+').repeat(length).padEnd(widest);
}
