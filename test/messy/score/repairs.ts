import type { TruePlanted, Workbook } from '../truth.ts';
import { asRead, trueTableOf } from './matching.ts';
import type { Repaired } from './repaired.ts';
import type { Tally } from './tally.ts';

/** Scores what the proposals did: whether a changed cell was wrong before, and whether it is right now. */
export function scoreRepairs(workbook: Workbook, { where, table, cells, aside }: Repaired, tally: Tally): void {
  const truth = trueTableOf(workbook, table);
  const planted = truth?.planted ?? [];
  for (const cell of cells) {
    const { row: atRow, column: header, before, after, rule } = cell;
    const said = `${where}, row ${atRow} "${header}": ${before} to ${after} (${rule})`;
    const one = planted.find(({ row, column }) => isCell({ row, column }, atRow, header));
    tally.count('repairs of cells that were wrong', one === undefined ? said : undefined);
    if (one?.after === undefined || !isOfValue(one)) continue;
    const isRight = sameValue(String(after ?? ''), asRead(one.after) ?? '');
    tally.count('repaired cells that are right', isRight ? undefined : `${said}, should be ${asRead(one.after)}`);
  }
  const wrong = new Set([...planted, ...(truth?.notData ?? [])].map(({ row }) => row));
  for (const row of aside) {
    const failure = wrong.has(Number(row['row'])) ? undefined : `${where}, row ${row['row']} (${row['rule']})`;
    tally.count('rows set aside that were no good data', failure);
  }
}

function isCell({ row, column }: Pick<TruePlanted, 'row' | 'column'>, atRow: unknown, header: unknown): boolean {
  return (row === null || row === Number(atRow)) && (column === null || column.trim() === header);
}

/** A word for missing can only become unknown, as far as the file tells; other mess has a right value. */
function isOfValue({ mess }: TruePlanted): boolean {
  return /break|VAT|as text|currency|mojibake|space|blank|misspelled|spelling/.test(mess);
}

/** Whether two texts say the same number, or the same words whatever the case and blanks. */
function sameValue(one: string, other: string): boolean {
  const bare = (text: string) =>
    text
      .replace(/^(Rp|IDR)\.? ?|,-$/g, '')
      .trim()
      .toLowerCase();
  const digits = (text: string) =>
    bare(text)
      .replace(/[.,]00?$/, '')
      .replace(/[.,]/g, '');
  return bare(one) === bare(other) || (/^[\d.,]+$/.test(bare(one)) && digits(one) === digits(other));
}
