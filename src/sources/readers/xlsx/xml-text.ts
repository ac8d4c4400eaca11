const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of XML as it reads: the five named entities and character numbers; no other entity is ever expanded. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{2,4});/gi, (whole, code: string) => {
    if (!code.startsWith('#')) return named[code] ?? whole;
    const point = /^#x/i.test(code) ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
    return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? whole : String.fromCodePoint(point);
  });
}

/** Text of a cell: also the characters that Excel writes as `_x000D_`. */
export function cellTextOf(xml: string): string {
  const text = withoutEntities(xml);
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The texts of `<t>` in a piece of XML one after another, without those of phonetic help. */
export function joinedTexts(xml: string): string {
  const plain = xml.includes('rPh') ? xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '') : xml;
  let text = '';
  for (const [, inner = ''] of plain.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?(?<!\/)>([^<]*)</g)) text += cellTextOf(inner);
  return text;
}
