import { open, rename, rm } from 'node:fs/promises';
import { Document, isMap, isScalar, isSeq, type Pair, parseDocument, YAMLSeq } from 'yaml';

/** Items to take out of a list of `nilai.yaml` by place, from 0, and items to add at its end. */
export interface ListEdit {
  remove: ReadonlySet<number>;
  add: readonly unknown[];
}

/**
 * The text of `nilai.yaml` with a list changed at the top level; everything else keeps its bytes, comments too. A list that
 * becomes empty goes, unless a comment stands in it.
 */
export function withListEdited(text: string, key: string, edit: ListEdit): string {
  const document = parseDocument(text);
  const pair = isMap(document.contents)
    ? document.contents.items.find((one) => isScalar(one.key) && one.key.value === key)
    : undefined;
  if (pair === undefined)
    return edit.add.length === 0 ? text : `${endedLine(text)}${listText(key, new YAMLSeq(), edit)}`;
  const [start, end] = linesOf(text, pair);
  const list = isSeq(pair.value) ? (pair.value as YAMLSeq) : new YAMLSeq();
  const hasComment = /(^|\s)#/m.test(text.slice(start, end));
  const isEmpty = list.items.length === edit.remove.size && edit.add.length === 0;
  return `${endedLine(text.slice(0, start))}${isEmpty && !hasComment ? '' : listText(key, list, edit)}${text.slice(end)}`;
}

function endedLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/** Where the lines of a pair begin and end in the text. */
function linesOf(text: string, { key, value }: Pair): [start: number, end: number] {
  const start = rangeOf(key)[0];
  const end = Math.max(rangeOf(key)[1], rangeOf(value)[1]);
  if (end > start && text[end - 1] === '\n') return [start, end];
  const newline = text.indexOf('\n', end);
  return [start, newline < 0 ? text.length : newline + 1];
}

function rangeOf(node: unknown): readonly [number, number] {
  const range = (node as { range?: readonly [number, number, number] | null } | null)?.range;
  return range === null || range === undefined ? [0, 0] : [range[0], range[1]];
}

function listText(key: string, list: YAMLSeq, { remove, add }: ListEdit): string {
  const document = new Document({});
  list.items = list.items.filter((_, index) => !remove.has(index));
  for (const one of add) list.add(document.createNode(one));
  list.flow = list.items.length === 0;
  document.set(key, list);
  return document.toString({ lineWidth: 0 });
}

/** A value of `nilai.yaml` to be set, by the keys and places that lead to it. */
export interface ValueEdit {
  path: readonly (string | number)[];
  value: string | number;
}

/** The text of `nilai.yaml` with single values set; where all of them stand there already, everything else keeps its bytes. */
export function withValuesSet(text: string, edits: readonly ValueEdit[]): string {
  const document = parseDocument(text);
  const nodes = edits.map(({ path }) => document.getIn(path, true));
  if (!nodes.every((node) => isScalar(node))) {
    for (const { path, value } of edits) document.setIn(path, value);
    return document.toString({ lineWidth: 0 });
  }
  const places = edits.map(({ value }, index) => ({ range: rangeOf(nodes[index]), value }));
  places.sort((a, b) => b.range[0] - a.range[0]);
  return places.reduce(
    (result, { range: [start, end], value }) => result.slice(0, start) + JSON.stringify(value) + result.slice(end),
    text,
  );
}

/** Writes a file in one step: whoever reads it, and whatever is killed, it is the old text or the new one. One writer at a time. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const partial = `${path}.partial`;
  try {
    const handle = await open(partial, 'w');
    await handle.writeFile(text);
    await handle.sync();
    await handle.close();
    await rename(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
}
