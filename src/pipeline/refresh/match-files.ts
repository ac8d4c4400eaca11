import { basename } from 'node:path';
import type { InspectedFile, InspectedTable, Problem, SourceMapping } from '#sources';

/** A file of the workspace by name, and the new one that follows it. */
export interface FilePair {
  before: string;
  fresh: InspectedFile;
}

/** The headers of a table, those without a name left out. */
export function headersOf(table: InspectedTable): string[] {
  return table.columns.flatMap(({ header }) => header ?? []);
}

/** Which file of the workspace each new one follows: the one of its name, else the only one whose mapped headers it has. */
export function matchFiles(request: { mapping: readonly SourceMapping[]; fresh: readonly InspectedFile[] }): {
  pairs: FilePair[];
  questions: Problem[];
} {
  const { mapping, fresh } = request;
  const known = [...new Set(mapping.map(({ file }) => file))];
  const pairs: FilePair[] = [];
  const questions: Problem[] = [];
  const byName = fresh.filter(({ path }) => known.includes(basename(path)));
  for (const one of byName) pairs.push({ before: basename(one.path), fresh: one });
  const left = known.filter((file) => !pairs.some(({ before }) => before === file));
  const others = fresh.filter((one) => !byName.includes(one));
  for (const one of others) {
    const fitting = left.filter((file) => fits(mapping, file, one));
    const rivals = others.filter((other) => fitting[0] !== undefined && fits(mapping, fitting[0], other));
    if (fitting.length === 1 && rivals.length === 1 && fitting[0] !== undefined) {
      pairs.push({ before: fitting[0], fresh: one });
    } else questions.push(question(one, fitting, rivals));
  }
  return { pairs, questions };
}

/** True where the new file has a table with all the headers of every table that is used of the old one. */
function fits(mapping: readonly SourceMapping[], file: string, { tables }: InspectedFile): boolean {
  return mapping
    .filter((source) => source.file === file)
    .every((source) =>
      tables.some((table) => Object.values(source.columns).every((header) => headersOf(table).includes(header))),
    );
}

function question(fresh: InspectedFile, fitting: readonly string[], rivals: readonly InspectedFile[]): Problem {
  const place = { file: basename(fresh.path) };
  if (fitting.length === 0) {
    return {
      code: 'mapping/missing-column',
      message: {
        id: 'Tidak ada berkas di ruang kerja ini yang bernama sama atau punya kolom-kolomnya.',
        en: 'No file of this workspace has its name or its columns.',
      },
      hint: {
        id: 'Beri nama berkas yang digantikannya, atau tambahkan dengan pemetaannya sendiri di bawah sources dalam nilai.yaml.',
        en: 'Give it the name of the file that it replaces, or add it with its own mapping under sources in nilai.yaml.',
      },
      place,
      candidates: [],
    };
  }
  const several = rivals.length > 1 ? rivals.map(({ path }) => basename(path)) : [...fitting];
  const message =
    rivals.length > 1
      ? {
          id: `${several.join(' dan ')} sama-sama punya kolom-kolom ${fitting[0]}.`,
          en: `${several.join(' and ')} both have the columns of ${fitting[0]}.`,
        }
      : {
          id: `Berkas ini dapat menggantikan ${several.join(' atau ')}.`,
          en: `It may take the place of ${several.join(' or ')}.`,
        };
  return {
    code: 'mapping/ambiguous',
    message,
    hint: {
      id: 'Beri berkas ini nama berkas yang digantikannya.',
      en: 'Give the file the name of the one that it replaces.',
    },
    place,
    candidates: several,
  };
}
