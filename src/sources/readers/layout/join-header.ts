import type { JoinedHeader } from '../reader.ts';
import type { MergedArea } from '../xlsx/merged-areas.ts';
import { cellsIn, isFigure, isFilled, type Region } from './region.ts';

const rowsLooked = 15;

/**
 * The names that two rows make where cells of the upper one are merged over several columns: "2025" over "Q1" and "Q2" gives
 * "2025 Q1" and "2025 Q2". A merged title over everything is no name. Undefined where there are no such rows.
 */
export function joinHeader(region: Region, merged: readonly MergedArea[]): JoinedHeader | undefined {
  const rows = region.rows.slice(0, rowsLooked);
  for (const [index, upper] of rows.entries()) {
    const lower = rows[index + 1];
    if (lower === undefined || lower.row !== upper.row + 1) continue;
    const over = merged.filter(
      (area) => area.firstRow === upper.row && area.lastRow === upper.row && area.lastColumn > area.firstColumn,
    );
    if (over.length === 0 || cellsIn(region, upper).filter(isFilled).length < 2) continue;
    const names = joined(upper.cells, lower.cells, over);
    if (names !== undefined) return { row: lower.row, names };
  }
  return undefined;
}

function joined(
  upper: readonly (string | null)[],
  lower: readonly (string | null)[],
  over: readonly MergedArea[],
): (string | null)[] | undefined {
  const parts = over.map(({ firstColumn, lastColumn }) => lower.slice(firstColumn, lastColumn + 1).filter(isFilled));
  const areNames = parts.every((part) => part.length > 1 && new Set(part).size === part.length && part.every(mayName));
  if (!areNames) return undefined;
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const area = over.find(({ firstColumn, lastColumn }) => column >= firstColumn && column <= lastColumn);
    const above = upper[area?.firstColumn ?? column];
    const words = [above, lower[column]].filter(isFilled).map((word) => word.trim());
    return words.length === 0 ? null : words.join(' ');
  });
}

/** A word, or a year or month number. */
function mayName(cell: string): boolean {
  return !isFigure(cell) || /^\d{1,4}$/.test(cell.trim());
}
