import type { DoctorFinding } from '../../finding.ts';
import type { Twin } from '../relations.ts';
import { columnName, english, findingAt, indonesian } from './wording.ts';

/** That a column says only what another one says; a code beside its name is usual and goes unsaid. */
export function findRepeatedColumns(twins: readonly Twin[]): DoctorFinding[] {
  return twins.flatMap(({ kind, columns: [one, other], rows, breaks }) => {
    if (kind === 'one-to-one') return [];
    const isDay = kind === 'same-day';
    const but = {
      id: breaks === 0 ? '' : `; ${indonesian(breaks)} di antaranya tertulis lain`,
      en: breaks === 0 ? '' : `; ${english(breaks)} of them are spelled otherwise`,
    };
    return findingAt('DOC-57', other, {
      severity: 'info',
      rows,
      message: {
        id: `${columnName(other)} menyebut ${isDay ? 'tanggal' : 'nilai'} yang sama dengan ${columnName(one)} di ${indonesian(rows)} baris${but.id}.`,
        en: `${columnName(other)} says the same ${isDay ? 'day' : 'value'} as ${columnName(one)} in ${english(rows)} rows${but.en}.`,
      },
    });
  });
}
