import type { WriteSheet } from 'hucre/xlsx';
import { type PublishedRun, productDemand } from '#answers';
import type { Language } from '#values';
import { SheetDraft } from '../sheet-draft.ts';
import type { Form } from '../styles.ts';
import { sheetNames } from '../words.ts';

const heads = {
  id: [
    'Kode',
    'Produk',
    'Kategori',
    'Pemilik sekarang',
    'Penawaran pertama',
    'Semua penawaran',
    'Rata-rata skor',
    'Nilai tengah',
  ],
  en: ['Id', 'Product', 'Category', 'Owners now', 'First offers', 'All offers', 'Mean score', 'Worth, middle'],
} as const;
const forms: readonly Form[] = ['text', 'text', 'text', 'whole', 'whole', 'whole', 'score', 'amount'];

/** How often each product is owned and offered. */
export async function productSheet(run: PublishedRun, language: Language): Promise<WriteSheet> {
  const products = await productDemand(run);
  return new SheetDraft(sheetNames.products[language], [14, 44, 28, 17, 17, 17, 15, 18])
    .table(
      heads[language].map((header, index) => ({ header, form: forms[index] ?? 'text' })),
      products.map((one) => [
        one.productId,
        one.product,
        one.category,
        one.holders,
        one.firstOffers,
        one.offers,
        one.meanScore,
        one.worth,
      ]),
      true,
    )
    .finish();
}
