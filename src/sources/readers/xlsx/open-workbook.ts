import { readFile, stat } from 'node:fs/promises';
import { ProductError } from '#values';
import { firstBytes } from '../open-bytes.ts';
import type { SourceFile } from '../reader.ts';
import { checkDeclaredSizes, damaged, unpackText } from './size-limits.ts';
import { withoutEntities } from './xml-text.ts';
import { readZipDirectory, type ZipPart } from './zip-directory.ts';

/** One sheet of a workbook: its place in the workbook's list, and the part that holds it. */
export interface Sheet {
  name: string;
  index: number;
  isHidden: boolean;
  part: ZipPart;
}

/** A workbook that has passed the checks on its outside: a zip with a workbook in it, open, of a sane size. */
export interface Workbook {
  sheets: Sheet[];
  /** Parts that every sheet needs. */
  styles: ZipPart | undefined;
  sharedTexts: ZipPart | undefined;
  /** Days are counted from 1904. */
  is1904: boolean;
}

/** Most sheets that are looked into. */
const mostSheets = 1000;

export async function openWorkbook(file: SourceFile): Promise<Workbook> {
  await refuseOtherKinds(file);
  const parts = await readZipDirectory(file.path);
  if (parts === undefined) throw damaged(file);
  if (parts.some((part) => part.isEncrypted)) throw locked(file);
  checkDeclaredSizes(file, parts);
  const main = parts.find((part) => /^xl\/workbook\d*\.xml$/i.test(part.name));
  if (main === undefined) throw notAWorkbook(file, whatElse(parts));
  const targets = await sheetTargets(file, parts, main.name);
  const xml = await unpackText(file, main);
  const byName = new Map(parts.map((part) => [part.name, part]));
  const sheets = sheetElements(xml).flatMap((attributes, index) => {
    const part = byName.get(targets.get(attributes.get('id') ?? '') ?? '');
    if (part === undefined || !/worksheets\//i.test(part.name)) return [];
    const isHidden = (attributes.get('state') ?? 'visible') !== 'visible';
    return [{ name: attributes.get('name') ?? '', index, isHidden, part }];
  });
  if (sheets.length === 0) throw notAWorkbook(file, 'It holds no sheet with cells.');
  if (sheets.length > mostSheets) throw tooManySheets(file, sheets.length);
  return {
    sheets,
    styles: parts.find((part) => /^xl\/styles\.xml$/i.test(part.name)),
    sharedTexts: parts.find((part) => /^xl\/sharedStrings\.xml$/i.test(part.name)),
    is1904: /<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*["'](1|true)/.test(xml),
  };
}

async function refuseOtherKinds(file: SourceFile): Promise<void> {
  const start = await firstBytes(file.path, 8);
  if (start.equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) throw await compoundFile(file);
  if (start.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return;
  const text = (await firstBytes(file.path, 512)).toString('latin1');
  if (/^\s*(\xef\xbb\xbf)?<(!doctype|html|table|\?xml)/i.test(text)) {
    throw notAWorkbook(file, 'It holds a web page or XML that was given the name of a workbook.');
  }
  throw notAWorkbook(file, 'Its content is not that of an .xlsx workbook.');
}

/** An old .xls and a workbook with a password are the same kind of container; only the latter has this stream in it. */
async function compoundFile(file: SourceFile): Promise<ProductError> {
  const { size } = await stat(file.path);
  const content = size > 512 * 1024 ** 2 ? await firstBytes(file.path, 1 << 20) : await readFile(file.path);
  return content.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? locked(file)
    : notAWorkbook(file, 'It is a workbook of the old .xls kind.');
}

function locked(file: SourceFile): ProductError {
  return new ProductError('source/password', 'The workbook is protected by a password.', {
    place: { file: file.name },
    hint: 'Open it in Excel, remove the password (File, Info, Protect Workbook) and save it.',
  });
}

function notAWorkbook(file: SourceFile, what: string): ProductError {
  return new ProductError('source/not-a-workbook', what, {
    place: { file: file.name },
    hint: 'Open it in Excel and save it as .xlsx, or as CSV.',
  });
}

function tooManySheets(file: SourceFile, count: number): ProductError {
  return new ProductError('source/too-large', `It has ${count} sheets; at most ${mostSheets} are read.`, {
    place: { file: file.name },
    hint: 'Save the sheets that matter as a workbook of their own.',
  });
}

function whatElse(parts: readonly ZipPart[]): string {
  if (parts.some((part) => part.name === 'xl/workbook.bin')) return 'It is a binary workbook (.xlsb).';
  if (parts.some((part) => part.name === 'content.xml')) return 'It is an OpenDocument spreadsheet (.ods).';
  if (parts.some((part) => part.name.startsWith('word/'))) return 'It is a Word document.';
  return 'It is a zip file without a workbook in it.';
}

/** The part of each relation of the workbook. */
async function sheetTargets(file: SourceFile, parts: readonly ZipPart[], main: string): Promise<Map<string, string>> {
  const relationsName = main.replace(/([^/]+)$/, '_rels/$1.rels');
  const relations = parts.find((part) => part.name === relationsName);
  if (relations === undefined) throw damaged(file);
  const targets = new Map<string, string>();
  for (const [, text = ''] of (await unpackText(file, relations)).matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)) {
    const attributes = attributesOf(text);
    const target = attributes.get('target') ?? '';
    targets.set(
      attributes.get('id') ?? '',
      target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
    );
  }
  return targets;
}

/** The attributes of each sheet, in the order and under the conditions in which the row reader counts sheets. */
function sheetElements(workbookXml: string): Map<string, string>[] {
  return [...workbookXml.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)]
    .map(([, text = '']) => attributesOf(text))
    .filter((attributes) => (attributes.get('name') ?? '') !== '' && attributes.has('id'));
}

/** Attributes by their name in lower case, without prefix. */
function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, key = '', , double, single] of text.matchAll(/([\w:]+)\s*=\s*("([^"]*)"|'([^']*)')/g)) {
    attributes.set(key.replace(/^\w+:/, '').toLowerCase(), withoutEntities(double ?? single ?? ''));
  }
  return attributes;
}
