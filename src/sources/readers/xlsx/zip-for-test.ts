import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip made for a test: its content, or what is packed and the size that it claims. */
export interface Part {
  name: string;
  content: Buffer;
  packed?: Buffer;
  size?: number;
}

/** A sound workbook with one of its parts replaced. */
export function withPart(replaced: { packed: Buffer; size: number }, name = 'xl/worksheets/sheet1.xml'): Buffer {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': '<workbook><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
  };
  const all = Object.entries(parts).filter(([part]) => part !== name);
  return zipOf([
    ...all.map(([part, text]) => ({ name: part, content: Buffer.from(text) })),
    { name, content: Buffer.alloc(0), ...replaced },
  ]);
}

/** A zip with these parts. */
export function zipOf(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const packed = part.packed ?? deflateRawSync(part.content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(part.content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(part.size ?? part.content.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(part.name), 22);
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(part.name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), fields, tail, Buffer.from(part.name)]));
    files.push(file);
    at += file.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, list, end]);
}

/** A workbook with one sheet, "Data", of which the XML is given. */
export function workbookOf(sheetXml: string): Buffer {
  const content = Buffer.from(sheetXml);
  return withPart({ packed: deflateRawSync(content), size: content.length });
}
