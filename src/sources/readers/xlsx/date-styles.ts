import { isDateFormat } from 'hucre';
import { withoutEntities } from './xml-text.ts';

/** For each cell style of a workbook (its number is the index): true where it shows numbers as dates or times. */
export function dateStyles(stylesXml: string): boolean[] {
  const formats = new Map<number, string>();
  for (const [, text = ''] of stylesXml.matchAll(/<(?:\w+:)?numFmt\s([^>]*)>/g)) {
    const code = /formatCode\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(text);
    formats.set(numberOf(text, 'numFmtId'), withoutEntities(code?.[1] ?? code?.[2] ?? ''));
  }
  const list = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(stylesXml)?.[0] ?? '';
  return [...list.matchAll(/<(?:\w+:)?xf\s([^>]*)>/g)].map(([, text = '']) => {
    const id = numberOf(text, 'numFmtId');
    return isDateFormat(formats.get(id) ?? String(id));
  });
}

function numberOf(attributes: string, name: string): number {
  return Number(new RegExp(`\\b${name}\\s*=\\s*["'](\\d+)`).exec(attributes)?.[1] ?? 0);
}
