import type { WriteSheet } from 'hucre/xlsx';
import { borders, type PublishedRun } from '#answers';
import type { Language } from '#values';
import { SheetDraft } from '../sheet-draft.ts';
import type { Form } from '../styles.ts';
import { axisName, schemeName, sheetNames } from '../words.ts';

const texts = {
  id: {
    title: 'Batas segmen',
    note: 'Nilai yang sama dengan batas atau di atasnya terhitung tinggi. Dasar "fixed" berarti dipilih di nilai.yaml; yang lain dihitung dari pelanggan run ini.',
    heads: ['Skema', 'Sumbu', 'Kelompok', 'Batas', 'Dasar'],
    all: 'semua pelanggan',
  },
  en: {
    title: 'Borders of the segments',
    note: 'A value equal to the border or above it counts as high. The basis "fixed" means chosen in nilai.yaml; the others are computed from the customers of this run.',
    heads: ['Scheme', 'Axis', 'Group', 'Border', 'Basis'],
    all: 'all customers',
  },
} as const;

/** Every border that a segment was drawn with, and where it comes from. */
export async function borderSheet(run: PublishedRun, language: Language): Promise<WriteSheet> {
  const text = texts[language];
  const found = await borders(run);
  const forms: readonly Form[] = ['text', 'text', 'text', 'amount', 'text'];
  return new SheetDraft(sheetNames.borders[language], [36, 28, 24, 20, 34])
    .title(text.title)
    .note(text.note)
    .gap()
    .table(
      text.heads.map((header, index) => ({ header, form: forms[index] ?? 'text' })),
      found.map((one) => [
        schemeName(one.scheme, language),
        axisName(one.axis, language),
        one.cluster === 'all' ? text.all : one.cluster,
        one.border,
        one.basis,
      ]),
    )
    .forms(
      3,
      found.map(({ axis }) => (axis === 'revenue' ? 'amount' : 'years')),
    )
    .finish();
}
