import { extname } from 'node:path';
import { looksAligned } from './aligned-reader.ts';
import { firstBytes } from './open-bytes.ts';
import type { SourceFile } from './reader.ts';
import { readZipDirectory } from './xlsx/zip-directory.ts';

const looked = 16 * 1024;

/**
 * What a file holds by its first bytes, as the kind of the reader for it; `html` for a web page. Undefined where the bytes
 * do not say: then the ending of the name decides.
 */
export async function kindOfContent(file: Pick<SourceFile, 'path' | 'name'>): Promise<string | undefined> {
  const start = await firstBytes(file.path, looked);
  const ascii = start.toString('latin1', 0, 16);
  if (ascii.startsWith('PAR1')) return 'parquet';
  if (ascii.startsWith('SQLite format 3\0')) return 'sqlite';
  if (start.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') return 'xls';
  if (ascii.startsWith('PK\u0003\u0004')) return kindOfZip(file.path);
  const text = textOf(start);
  return text === undefined ? undefined : kindOfText(text, extname(file.name).toLowerCase());
}

async function kindOfZip(path: string): Promise<string | undefined> {
  const names = (await readZipDirectory(path).catch(() => undefined))?.map(({ name }) => name) ?? [];
  if (names.some((name) => /^xl\/workbook\d*\.bin$/i.test(name))) return 'xlsb';
  if (names.some((name) => /^xl\/workbook\d*\.xml$/i.test(name))) return 'xlsx';
  if (names.includes('content.xml') && names.includes('mimetype')) return 'ods';
  return 'xlsx';
}

/** The text of the first bytes; undefined where they are none. */
function textOf(start: Buffer): string | undefined {
  const encoding =
    start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(start);
  return text.includes('\0') ? undefined : text;
}

const workbooks = ['.xls', '.xlsx', '.xlsm', '.xlsb', '.ods'];

function kindOfText(text: string, ending: string): string | undefined {
  if (/^\s*(<!doctype html|<html|<table|<meta|<\?xml|<head|<style)/i.test(text)) return 'html';
  if (ending === '.json' || ending === '.jsonl' || ending === '.ndjson') return kindOfJson(text, ending);
  if (/^\s*[[{]/.test(text) && isObjectLine(text)) return 'json-lines';
  if (['.txt', '.csv', '.dat'].includes(ending) && looksAligned(text)) return 'aligned';
  return workbooks.includes(ending) && looksLikeTable(text) ? 'csv' : undefined;
}

/** Lines of objects in a file that is called .json, and a list in one that is called .jsonl, are told by how they begin. */
function kindOfJson(text: string, ending: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (ending !== '.json') return /^\s*\[\s*$|^\s*\[\s*\{/.test(lines[0] ?? '') ? 'json' : 'json-lines';
  return isObjectLine(text) ? 'json-lines' : 'json';
}

/** True where the first line is one whole object and another line follows, or where nothing but that line is there. */
function isObjectLine(text: string): boolean {
  const [first = '', second] = text.split('\n').filter((line) => line.trim() !== '');
  try {
    const value: unknown = JSON.parse(first);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && second?.trimStart().startsWith('{') === true;
  } catch {
    return false;
  }
}

/** True where at least two lines have the same number of the same delimiter. */
function looksLikeTable(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const [first = '', second] = lines;
  if (second === undefined) return false;
  return [',', ';', '\t', '|'].some(
    (mark) => first.includes(mark) && first.split(mark).length === second.split(mark).length,
  );
}
