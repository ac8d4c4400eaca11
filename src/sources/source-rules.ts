import type { Bilingual } from '#values';

/** A numbered rule of this room, as findings name it. */
export interface SourceRule {
  id: string;
  severity: 'info' | 'warning' | 'error';
  title: Bilingual;
}

/** The rules that leave a note about a row; the others refuse the file and need none. */
export const sourceRules = [
  {
    id: 'SRC-7',
    severity: 'info',
    title: { id: 'Baris total bukan data dan tidak dibaca', en: 'A row of totals is no data and is left out' },
  },
  {
    id: 'SRC-8',
    severity: 'info',
    title: { id: 'Baris judul yang berulang tidak dibaca', en: 'A repeated header row is left out' },
  },
  {
    id: 'SRC-9',
    severity: 'warning',
    title: {
      id: 'Baris lebih pendek atau lebih panjang dari judulnya',
      en: 'A row is shorter or longer than its header',
    },
  },
  {
    id: 'SRC-10',
    severity: 'info',
    title: { id: 'Sel gabungan berlaku untuk setiap barisnya', en: 'A merged cell holds for each of its rows' },
  },
] as const satisfies readonly SourceRule[];

export type SourceRuleId = (typeof sourceRules)[number]['id'];

/** How serious a finding of the rule is. */
export function severityOf(id: SourceRuleId): string {
  return sourceRules.find((rule) => rule.id === id)?.severity ?? 'info';
}
