import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFiles } from '../fonts.ts';
import type { Block, SummaryDocument } from './document.ts';

const folder = import.meta.dirname;
const template = readFileSync(join(folder, 'summary.typ'), 'utf8');

/** The summary as pages of a PDF; `charts` holds the images that it names. */
export function pdfOf(
  document: SummaryDocument,
  asOf: string,
  charts: ReadonlyMap<string, Buffer>,
): { bytes: Buffer; pages: number } {
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: fontFiles().map((file) => readFileSync(file)) }],
  });
  const content = { ...document, day: asOf.split('-').map(Number), blocks: document.blocks.map(laidOut) };
  compiler.mapShadow(join(folder, 'summary.json'), Buffer.from(JSON.stringify(content)));
  for (const [file, bytes] of charts) compiler.mapShadow(join(folder, file), bytes);
  const compiled = compiler.compile({ mainFileContent: template });
  const pages = compiled.result;
  if (pages === null) {
    const problems = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Error(`the summary could not be set: ${JSON.stringify(problems)}`);
  }
  const creationTimestamp = Date.parse(`${asOf}T00:00:00Z`) / 1000;
  return { bytes: compiler.pdf(pages, { creationTimestamp }), pages: pages.numOfPages };
}

/** Texts share the width that numbers leave; 0 stands for as wide as the content. Amounts keep their currency on the line. */
function laidOut(block: Block): Block & { widths?: number[] } {
  if (block.block !== 'table') return block;
  const widths = block.columns.map(({ align }, index) => (align === 'right' ? 0 : index === 0 ? 3 : 2));
  const rows = block.rows.map((row) =>
    row.map((cell, index) => (block.columns[index]?.align === 'right' ? cell.replaceAll(' ', '\u00a0') : cell)),
  );
  return { ...block, rows, widths };
}
