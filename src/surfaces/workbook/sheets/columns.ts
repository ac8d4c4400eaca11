import type { WriteSheet } from 'hucre/xlsx';
import type { PublishedRun } from '#answers';
import { workbookColumns } from '#contract';
import type { Language } from '#values';
import { SheetDraft } from '../sheet-draft.ts';
import { sheetNames, unitName } from '../words.ts';

const texts = {
  id: {
    title: 'Arti setiap kolom',
    note: 'FACT: dihitung dari baris berkas. RULE: hasil rumus yang dipilih orang, bukan prediksi. Teks yang melebihi 32.767 huruf dipotong dan berakhir dengan "…".',
    heads: ['Kolom', 'Arti', 'Satuan', 'Jenis', 'Asal'],
  },
  en: {
    title: 'What every column means',
    note: 'FACT: counted from rows of the files. RULE: from a formula that someone chose, not a prediction. A text longer than 32,767 letters is cut and ends with "…".',
    heads: ['Column', 'Meaning', 'Unit', 'Kind', 'Source'],
  },
} as const;

/** Meaning, unit, kind and source of every column of the customer list. */
export function columnSheet({ manifest }: PublishedRun, language: Language): WriteSheet {
  const text = texts[language];
  return new SheetDraft(sheetNames.columns[language], [22, 64, 12, 10, 64])
    .title(text.title)
    .note(text.note)
    .gap()
    .table(
      text.heads.map((header, index) => ({ header, form: index === 1 || index === 4 ? 'wrapped' : 'text' })),
      workbookColumns.map(({ header, meaning, unit, kind, source }) => [
        header,
        meaning[language],
        unitName(unit, manifest.currency, language),
        kind,
        source[language],
      ]),
    )
    .finish();
}
