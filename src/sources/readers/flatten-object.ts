import { numberText } from './number-text.ts';

/** An object of JSON. */
export type JsonObject = Record<string, unknown>;

const deepest = 6;

/**
 * The cells of one object by the names of their columns: what is nested stands under "outer.inner", lists of texts are
 * joined by ";", and what is nested more than six deep is kept as JSON text.
 */
export function flattened(value: JsonObject): Map<string, string | null> {
  const cells = new Map<string, string | null>();
  flattenInto(cells, '', value);
  return cells;
}

function flattenInto(cells: Map<string, string | null>, path: string, value: JsonObject, depth = 1): void {
  for (const [key, inner] of Object.entries(value)) {
    const name = path === '' ? key : `${path}.${key}`;
    if (isObject(inner) && depth < deepest && Object.keys(inner).length > 0) {
      flattenInto(cells, name, inner, depth + 1);
    } else cells.set(name, cellText(inner));
  }
}

/** True for an object that is no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads JSON; whole numbers that a double cannot hold stay the digits that the text has. */
export function readJson(text: string): unknown {
  return /\d{16}/.test(text) ? JSON.parse(text, withExactNumbers) : JSON.parse(text);
}

function withExactNumbers(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || context?.source === undefined || !/^-?\d{16,}$/.test(context.source)) return value;
  return context.source;
}

function cellText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(';');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
