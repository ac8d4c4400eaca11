import type { Bilingual } from '#values';

const words: Readonly<Record<string, Bilingual>> = {
  'no customers': { id: 'tidak ada pelanggan', en: 'there are no customers' },
  'no repeat purchase': { id: 'tidak ada yang membeli dua kali', en: 'nobody bought twice' },
  'too few customers': { id: 'pelanggannya kurang dari 10', en: 'fewer than 10 customers can be used' },
  'no variation': { id: 'semua nilainya sama', en: 'all amounts are the same' },
  'one outcome only': { id: 'semuanya bernasib sama', en: 'everybody met the same end' },
  'impossible data': { id: 'datanya tidak mungkin', en: 'the data cannot be' },
  'at the edge': {
    id: 'satu parameternya lari ke batas, seperti bila hampir tidak ada pelanggan yang berhenti',
    en: 'one of its parameters runs to a limit, as where hardly any customer ever stops',
  },
  'mean does not exist': {
    id: 'nilai pembeliannya terlalu menyebar',
    en: 'amounts are spread too widely to have a mean',
  },
};

/** Why a fit failed, for a person; the data leave the parameters open where no other word is known. */
export function fitReasonWords(reason: string): Bilingual {
  return (
    words[reason] ?? {
      id: `data tidak menentukan parameternya (${reason})`,
      en: `the data do not settle its parameters (${reason})`,
    }
  );
}
