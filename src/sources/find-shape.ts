import { nearestWords, ProductError } from '#values';
import type { Reader, SourceFile, TableShape } from './readers/reader.ts';
import type { SourceMapping } from './settings.ts';

/** The table of a file that a mapping means. Throws ProductError where there is none, or where it may mean several. */
export async function findShape(mapping: SourceMapping, file: SourceFile, reader: Reader): Promise<TableShape> {
  const shapes = await reader.tables(file);
  const sheets = [...new Set(shapes.map((shape) => shape.sheet))];
  const sheet = mapping.sheet ?? (sheets.length === 1 ? sheets[0] : '');
  const inSheet = shapes.filter((shape) => shape.sheet === sheet);
  if (inSheet.length === 0) throw unknownSheet(mapping, sheets);
  return {
    ...inArea(mapping, inSheet),
    ...(mapping.delimiter === undefined ? {} : { delimiter: mapping.delimiter }),
    ...(mapping.encoding === undefined ? {} : { encoding: mapping.encoding }),
  };
}

/** Next month a table may be longer: it is the one that begins in the same cell, or else the one that holds the header. */
function inArea(mapping: SourceMapping, shapes: readonly TableShape[]): TableShape {
  const [only] = shapes;
  if (only !== undefined && shapes.length === 1) return only;
  const begins = (area: string | undefined) => area?.split(':')[0];
  const candidates =
    mapping.area === undefined
      ? shapes.filter((shape) => holdsRow(shape, mapping.headerRow))
      : shapes.filter((shape) => begins(shape.area) === begins(mapping.area));
  const [found] = candidates;
  if (found !== undefined && candidates.length === 1) return found;
  throw new ProductError('source/not-found', 'The sheet holds several tables and none of them is clearly meant.', {
    place: { file: mapping.file, ...(mapping.sheet === undefined ? {} : { sheet: mapping.sheet }) },
    hint: `Write area under sources in nilai.yaml: ${shapes.map(({ area }) => `"${area}"`).join(', ')}.`,
  });
}

function holdsRow({ layout }: TableShape, row: number): boolean {
  return layout !== undefined && row >= layout.firstRow && row <= layout.lastRow;
}

function unknownSheet(mapping: SourceMapping, sheets: readonly string[]): ProductError {
  const near = nearestWords(mapping.sheet ?? '', sheets);
  const named = (near.length === 0 ? sheets : near).map((sheet) => `"${sheet}"`).join(', ');
  const what = mapping.sheet === undefined ? 'It has several sheets and none is chosen.' : 'There is no such sheet.';
  return new ProductError('source/not-found', what, {
    place: { file: mapping.file, ...(mapping.sheet === undefined ? {} : { sheet: mapping.sheet }) },
    hint: `Write sheet under sources in nilai.yaml: ${named}.`,
  });
}
