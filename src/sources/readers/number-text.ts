/**
 * A number as plain decimal text, without exponent and without the noise of binary fractions: 15 significant digits, all
 * that Excel itself keeps, so that 0.1 + 0.2 is "0.3". Whole numbers that a double holds exactly stay exact.
 */
export function numberText(value: number): string {
  if (Number.isSafeInteger(value)) return Object.is(value, -0) ? '0' : String(value);
  if (!Number.isFinite(value)) return '';
  const short = Number(value.toPrecision(15));
  const text = String(short);
  return text.includes('e') ? withoutExponent(text) : text;
}

function withoutExponent(text: string): string {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0').slice(0, point) + (digits.length > point ? `.${digits.slice(point)}` : '');
}
