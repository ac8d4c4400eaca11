/**
 * The pairs of rows and columns whose worth adds up to the most, each row and column used at most once; pairs worth nothing
 * are left out. Gives for each row its column, or -1. The Hungarian method with potentials; rows and columns may differ.
 */
export function assignBest(worth: readonly (readonly number[])[]): number[] {
  const rows = worth.length;
  const columns = Math.max(0, ...worth.map((row) => row.length));
  // Each row may also stay alone, for which it gets a column of its own that is worth nothing.
  const width = columns + rows;
  const cost = (row: number, column: number) => -(column < columns ? Math.max(0, worth[row]?.[column] ?? 0) : 0);
  const rowOf = solve(rows, width, cost);
  const found = new Array<number>(rows).fill(-1);
  for (let column = 0; column < columns; column++) {
    const row = rowOf[column] ?? -1;
    if (row >= 0 && (worth[row]?.[column] ?? 0) > 0) found[row] = column;
  }
  return found;
}

/** For each column the row that the cheapest assignment of all rows gives it, or -1. */
function solve(rows: number, width: number, cost: (row: number, column: number) => number): number[] {
  const state: Potentials = {
    ofRow: new Array<number>(rows + 1).fill(0),
    ofColumn: new Array<number>(width + 1).fill(0),
    rowAt: new Array<number>(width + 1).fill(rows),
    cost,
    width,
  };
  for (let row = 0; row < rows; row++) place(row, state);
  return state.rowAt.slice(0, width).map((row) => (row === rows ? -1 : row));
}

interface Potentials {
  ofRow: number[];
  ofColumn: number[];
  /** Row at each column; the number of rows where there is none. The last place is the row being placed. */
  rowAt: number[];
  cost: (row: number, column: number) => number;
  width: number;
}

/** Finds a place for one more row along the cheapest path of moves. */
function place(row: number, state: Potentials): void {
  const { rowAt, width, ofRow } = state;
  const nobody = ofRow.length - 1;
  const least = new Array<number>(width).fill(Number.POSITIVE_INFINITY);
  const from = new Array<number>(width).fill(width);
  const isSeen = new Array<boolean>(width + 1).fill(false);
  rowAt[width] = row;
  let at = width;
  do {
    isSeen[at] = true;
    const next = nextColumn(at, { least, from, isSeen }, state);
    shift(next, { least, isSeen }, state);
    at = next;
  } while (rowAt[at] !== nobody);
  while (at !== width) {
    const before = from[at] ?? width;
    rowAt[at] = rowAt[before] ?? nobody;
    at = before;
  }
}

interface Search {
  least: number[];
  from: number[];
  isSeen: boolean[];
}

function nextColumn(at: number, { least, from, isSeen }: Search, state: Potentials): number {
  const row = state.rowAt[at] ?? 0;
  let best = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (let column = 0; column < state.width; column++) {
    if (isSeen[column]) continue;
    const reduced = state.cost(row, column) - (state.ofRow[row] ?? 0) - (state.ofColumn[column] ?? 0);
    if (reduced < (least[column] ?? 0)) {
      least[column] = reduced;
      from[column] = at;
    }
    if ((least[column] ?? 0) < smallest) {
      smallest = least[column] ?? 0;
      best = column;
    }
  }
  return best;
}

/** Moves the potentials so that the cheapest next step costs nothing. */
function shift(next: number, { least, isSeen }: Omit<Search, 'from'>, state: Potentials): void {
  const step = least[next] ?? 0;
  for (let column = 0; column <= state.width; column++) {
    if (isSeen[column]) {
      const row = state.rowAt[column] ?? 0;
      state.ofRow[row] = (state.ofRow[row] ?? 0) + step;
      state.ofColumn[column] = (state.ofColumn[column] ?? 0) - step;
    } else if (column < state.width) {
      least[column] = (least[column] ?? 0) - step;
    }
  }
}
