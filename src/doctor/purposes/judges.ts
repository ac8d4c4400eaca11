import type { Bilingual } from '#values';
import type { Purpose, PurposeVerdict } from './purpose.ts';
import type { CustomerTable, Label, WhatIsThere } from './what-is-there.ts';

type Verdict = Omit<PurposeVerdict, 'purpose'>;

const fewestCustomers = 20;
const fewestAnswers = 50;
const fullMonths = 12;
const someMonths = 3;

/** How each purpose is judged. */
export const judges: Readonly<Record<Purpose, (there: WhatIsThere) => Verdict>> = {
  segments: judgeSegments,
  offers: judgeOffers,
  churn: judgeChurn,
  'lifetime-value': judgeLifetimeValue,
  leakage: judgeLeakage,
  'account-plays': judgeAccountPlays,
  rfm: judgeRfm,
};

function usable(isWhole: boolean, isPart: boolean): Verdict['isUsable'] {
  if (isWhole) return 'yes';
  return isPart ? 'partly' : 'no';
}

function judgeSegments({ customers, tables }: WhatIsThere): Verdict {
  const most = tables.map(({ amounts, measures }) => amounts.length + measures.length);
  const figures = Math.max(0, ...most);
  const hasAmount = tables.some(({ amounts }) => amounts.length > 0);
  return {
    isUsable: usable(customers >= fewestCustomers && hasAmount && figures >= 2, customers > 0 && figures > 0),
    needs: {
      id: `Paling sedikit ${fewestCustomers} pelanggan, dengan nilai uang dan satu ukuran lain (misalnya lama berlangganan) per pelanggan.`,
      en: `At least ${fewestCustomers} customers, with an amount and one other measure (such as tenure) of each.`,
    },
    has: {
      id: `${count(customers, 'pelanggan')}; ${columnsIn(tables, ({ amounts, measures }) => [...amounts, ...measures]).id}.`,
      en: `${count(customers, 'customers')}; ${columnsIn(tables, ({ amounts, measures }) => [...amounts, ...measures]).en}.`,
    },
  };
}

function judgeOffers({ tables, catalogues, answers }: WhatIsThere): Verdict {
  const owned = tables.filter(({ products }) => products.length > 0);
  const priced = catalogues.some(({ hasPrice }) => hasPrice);
  const used = columnsIn(owned, ({ products }) => products);
  const listed = catalogues.map(({ table }) => table.sheet || table.file).join(', ');
  const answer = rarest(answers);
  return {
    isUsable: usable(owned.length > 0 && priced, owned.length > 0 || catalogues.length > 0 || answer !== undefined),
    needs: {
      id: 'Produk yang dipakai tiap pelanggan, dan daftar produk dengan harganya; jawaban atas penawaran lama menambah bukti.',
      en: 'The products that each customer uses, and a list of products with prices; answers to past offers add proof.',
    },
    has: {
      id: `Produk per pelanggan: ${used.id}. Daftar produk: ${listed || 'tidak ada'}${listed !== '' && !priced ? ' (tanpa harga)' : ''}. Jawaban: ${inWords(answer).id}.`,
      en: `Products by customer: ${used.en}. List of products: ${listed || 'none'}${listed !== '' && !priced ? ' (without prices)' : ''}. Answers: ${inWords(answer).en}.`,
    },
  };
}

/** The label whose rarer answer occurs most; undefined without one. */
function rarest(labels: readonly Label[]): Label | undefined {
  return [...labels].sort((a, b) => b.rarer - a.rarer)[0];
}

function inWords(label: Label | undefined): Bilingual {
  if (label === undefined) return { id: 'tidak ada', en: 'none' };
  const header = `"${label.column.header ?? ''}"`;
  return {
    id: `${header} (${label.rarer} baris pada jawaban yang lebih jarang)`,
    en: `${header} (${label.rarer} rows of the rarer answer)`,
  };
}

function judgeChurn({ tables }: WhatIsThere): Verdict {
  const label = rarest(tables.flatMap(({ churnLabels }) => churnLabels));
  const months = monthsOfPayments(tables);
  const rarer = label?.rarer ?? 0;
  return {
    isUsable: usable(rarer >= fewestAnswers || months >= fullMonths, rarer > 0 || months >= someMonths),
    needs: {
      id: `Kolom yang mengatakan siapa yang berhenti (paling sedikit ${fewestAnswers} di tiap jawaban), atau ${fullMonths} bulan tagihan per pelanggan.`,
      en: `A column that says who left (at least ${fewestAnswers} of each answer), or ${fullMonths} months of invoices by customer.`,
    },
    has: {
      id: `Kolom berhenti: ${inWords(label).id}; ${months} bulan nilai uang bertanggal.`,
      en: `Column of who left: ${inWords(label).en}; ${months} months of dated amounts.`,
    },
  };
}

function judgeLifetimeValue({ tables }: WhatIsThere): Verdict {
  const months = monthsOfPayments(tables);
  const repeated = mostRowsPerCustomer(tables);
  const simple = tables.some(({ amounts, measures }) => amounts.length > 0 && measures.length > 0);
  return {
    isUsable: usable(months >= fullMonths && repeated >= 2, months >= someMonths || simple),
    needs: {
      id: `${fullMonths} bulan nilai uang bertanggal per pelanggan, dengan beberapa baris per pelanggan.`,
      en: `${fullMonths} months of dated amounts by customer, with several rows of each customer.`,
    },
    has: {
      id: `${months} bulan; ${repeated.toFixed(1)} baris per pelanggan${months === 0 && simple ? '; nilai uang dan ukuran per pelanggan tanpa tanggal' : ''}.`,
      en: `${months} months; ${repeated.toFixed(1)} rows per customer${months === 0 && simple ? '; amounts and measures by customer without dates' : ''}.`,
    },
  };
}

function judgeLeakage({ tables, catalogues }: WhatIsThere): Verdict {
  const charged = tables.filter(({ amounts }) => amounts.length > 0);
  const causes = charged.filter(({ discounts }) => discounts.length > 0);
  const priced = catalogues.some(({ hasPrice }) => hasPrice);
  const hasList = priced && charged.some(({ products }) => products.length > 0);
  return {
    isUsable: usable(causes.length > 0 && hasList, causes.length > 0 || hasList),
    needs: {
      id: 'Nilai yang ditagih, nilai yang seharusnya (harga daftar atau kontrak), dan sebab selisihnya seperti diskon.',
      en: 'What was charged, what should have been (list or contract price), and causes of the difference such as discounts.',
    },
    has: {
      id: `Ditagih: ${columnsIn(charged, ({ amounts }) => amounts).id}. Sebab: ${columnsIn(causes, ({ discounts }) => discounts).id}. Harga daftar: ${hasList ? 'ada' : 'tidak ada'}.`,
      en: `Charged: ${columnsIn(charged, ({ amounts }) => amounts).en}. Causes: ${columnsIn(causes, ({ discounts }) => discounts).en}. List prices: ${hasList ? 'there' : 'none'}.`,
    },
  };
}

function judgeAccountPlays({ tables }: WhatIsThere): Verdict {
  const ending = tables.filter(({ ends }) => ends.length > 0);
  const staged = tables.filter(({ stages }) => stages.length > 0);
  return {
    isUsable: usable(ending.length > 0 && staged.length > 0, ending.length > 0 || staged.length > 0),
    needs: {
      id: 'Tanggal berakhirnya kontrak atau perangkat per pelanggan, dan peluang yang terbuka dengan tahapnya.',
      en: 'The days on which contracts or devices of a customer end, and open opportunities with their stage.',
    },
    has: {
      id: `Tanggal akhir: ${columnsIn(ending, ({ ends }) => ends).id}. Tahap: ${columnsIn(staged, ({ stages }) => stages).id}.`,
      en: `End dates: ${columnsIn(ending, ({ ends }) => ends).en}. Stages: ${columnsIn(staged, ({ stages }) => stages).en}.`,
    },
  };
}

function judgeRfm({ tables }: WhatIsThere): Verdict {
  const whole = tables.filter(({ amounts, events }) => amounts.length > 0 && events.length > 0);
  const best = Math.max(0, ...whole.map(({ customers }) => customers));
  const repeated = mostRowsPerCustomer(whole);
  const months = monthsOfPayments(whole);
  const dates = columnsIn(tables, ({ events }) => events.map(({ column }) => column));
  return {
    isUsable: usable(best >= fewestCustomers && repeated >= 2 && months >= someMonths, best > 0),
    needs: {
      id: `Pelanggan, tanggal dan nilai uang di satu tabel, dengan beberapa baris per pelanggan, paling sedikit ${fewestCustomers} pelanggan dan ${someMonths} bulan.`,
      en: `Customer, date and amount in one table, with several rows of each customer, at least ${fewestCustomers} customers and ${someMonths} months.`,
    },
    has: {
      id: `${count(best, 'pelanggan')} dengan tanggal dan nilai uang, ${repeated.toFixed(1)} baris per pelanggan, ${months} bulan; tanggal: ${dates.id}.`,
      en: `${count(best, 'customers')} with date and amount, ${repeated.toFixed(1)} rows per customer, ${months} months; dates: ${dates.en}.`,
    },
  };
}

/** Months over which a table with customers and amounts is dated. */
function monthsOfPayments(tables: readonly CustomerTable[]): number {
  const dated = tables.filter(({ amounts }) => amounts.length > 0).flatMap(({ events }) => events);
  return Math.max(0, ...dated.map(({ months }) => months));
}

function mostRowsPerCustomer(tables: readonly CustomerTable[]): number {
  const dated = tables.filter(({ amounts, events }) => amounts.length > 0 && events.length > 0);
  return Math.max(0, ...dated.map(({ table, customers }) => table.rows / Math.max(1, customers)));
}

function count(value: number, word: string): string {
  return `${value} ${word}`;
}

const namesShown = 4;

/** The headers of some columns of each table, at most four, or that there are none. */
function columnsIn(
  tables: readonly CustomerTable[],
  columnsOf: (table: CustomerTable) => readonly { header: string | null }[],
): Bilingual {
  const names = [...new Set(tables.flatMap((table) => columnsOf(table).map(({ header }) => `"${header ?? ''}"`)))];
  if (names.length === 0) return { id: 'tidak ada', en: 'none' };
  const shown = names.slice(0, namesShown).join(', ');
  const more = names.length - namesShown;
  return more <= 0 ? { id: shown, en: shown } : { id: `${shown} dan ${more} lagi`, en: `${shown} and ${more} more` };
}
