import { type Cell, type Fragment, fn, sql } from '#engine';

/** Unit separator; where a published text holds it, it is packed as a blank. */
const separator = '\u001f';

/** Texts as one cell, long ones best last: a driver pays for every text cell it hands over, far more than for its length. */
export function packed(texts: readonly Fragment[]): Fragment {
  return packedTogether(texts.map((text) => sql`replace(${text}, ${separator}, ' ')`));
}

/** Packed cells as one that holds the texts of all of them. */
export function packedTogether(cells: readonly Fragment[]): Fragment {
  return fn.concat(...cells.flatMap((cell, index) => (index === 0 ? [cell] : [separator, cell])));
}

/** A packed cell of this many empty texts. */
export function packedNothing(texts: number): string {
  return separator.repeat(texts - 1);
}

/** The texts of a packed cell; null where a text is empty or was not known. */
export function unpacked(cell: Cell | undefined): (string | null)[] {
  return typeof cell === 'string' ? cell.split(separator).map((text) => (text === '' ? null : text)) : [];
}
