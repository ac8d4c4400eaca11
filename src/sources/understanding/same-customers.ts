import type { InspectedFile, InspectedTable, Problem, TableReading } from '../inspected.ts';

const overlapThatAsks = 0.5;

/** Pairs of tables of lines that list largely the same customers: adding both up may count their money twice. */
export function doubleCounts(
  files: readonly InspectedFile[],
  names: ReadonlyMap<InspectedTable, ReadonlySet<string>>,
): { reading: TableReading; problem: Problem }[] {
  const lines = files.flatMap(({ file, tables }) => tables.flatMap((table) => asLines(file, table)));
  return lines.flatMap((later, index) => {
    const earlier = lines
      .slice(0, index)
      .find((one) => overlap(names.get(one.table), names.get(later.table)) > overlapThatAsks);
    if (earlier === undefined) return [];
    return [{ reading: later.reading, problem: doubleCount(earlier, later) }];
  });
}

/** The reading of a table as lines, where it has one. */
function asLines(file: string, table: InspectedTable): Named[] {
  const reading = [table, ...table.others].find(({ entity }) => entity?.name === 'lines');
  return reading === undefined ? [] : [{ file, table, reading }];
}

function overlap(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  if (a.size === 0 || b.size === 0) return 0;
  return [...b].filter((one) => a.has(one)).length / Math.min(a.size, b.size);
}

interface Named {
  file: string;
  table: InspectedTable;
  reading: TableReading;
}

function doubleCount(earlier: Named, later: Named): Problem {
  const { sheet } = later.table;
  return {
    code: 'mapping/ambiguous',
    message: {
      id: `Pelanggannya sama dengan yang ada di ${inWords(earlier)}; membaca keduanya menghitung uang mereka dua kali.`,
      en: `It lists the same customers as ${inWords(earlier)}; reading both counts their money twice.`,
    },
    hint: {
      id: 'Pertahankan salah satu saja di bawah sources dalam nilai.yaml, kecuali masing-masing memang berisi uang sendiri.',
      en: 'Keep one of the two under sources in nilai.yaml, unless each has money of its own.',
    },
    place: { file: later.file, ...(sheet === '' ? {} : { sheet }) },
    candidates: [inWords(earlier), inWords(later)],
  };
}

function inWords({ file, table }: Named): string {
  return table.sheet === '' ? file : `${file}, sheet ${table.sheet}`;
}
