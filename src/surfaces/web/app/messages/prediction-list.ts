import type { Dictionary } from './dictionary.ts';

/** Words of the list of a target and of its scatter. */
export const predictionList = {
  list: { id: 'Daftar pelanggan', en: 'Customers' },
  counted: { id: '{n} pelanggan', en: '{n} {n:customer|customers}' },
  search: { id: 'Cari nama atau kode', en: 'Search name or code' },
  chanceMin: { id: 'Peluang sedikitnya (%)', en: 'Chance at least (%)' },
  valueMin: { id: 'Nilai sedikitnya (juta)', en: 'Value at least (millions)' },
  worthMin: { id: 'Nilai harapan sedikitnya (juta)', en: 'Worth at least (millions)' },
  download: { id: 'Unduh CSV', en: 'Download CSV' },
  name: { id: 'Pelanggan', en: 'Customer' },
  chance: { id: 'Peluang', en: 'Chance' },
  value: { id: 'Nilai', en: 'Value' },
  range: { id: 'Rentang 80 %', en: '80 % range' },
  rangeHint: {
    id: 'Garis tebal: dari batas bawah ke batas atas. Titik: nilainya. Skala: {from} sampai {to}, terbesar di halaman ini.',
    en: 'Thick line: from low to high. Dot: the figure. Scale: {from} to {to}, the most on this page.',
  },
  rangeWords: { id: 'rentang {low} sampai {high}', en: 'range {low} to {high}' },
  amount: { id: 'Dipertaruhkan', en: 'At stake' },
  worth: { id: 'Nilai harapan', en: 'Expected worth' },
  none: { id: 'Tidak ada pelanggan yang cocok', en: 'No customer matches' },
  paging: { id: '{from}–{to} dari {n}', en: '{from}–{to} of {n}' },
  before: { id: 'Sebelumnya', en: 'Previous' },
  next: { id: 'Berikutnya', en: 'Next' },
  scatter: { id: 'Keyakinan dan uang', en: 'Confidence and money' },
  scatterPlain: { id: 'Keyakinan', en: 'Confidence' },
  scatterLead: {
    id: 'Tiap titik satu pelanggan; klik untuk membukanya. Ctrl dan roda tetikus memperbesar.',
    en: 'Each point is one customer; click to open it. Ctrl with the wheel zooms.',
  },
  againstMoney: { id: 'Uang yang dipertaruhkan', en: 'Money at stake' },
  againstWidth: { id: 'Lebar rentang', en: 'Width of the range' },
  widthAxis: { id: 'lebar rentang', en: 'width of the range' },
  widthAxisMoney: { id: 'lebar rentang, {currency}', en: 'width of the range, {currency}' },
  moneyAxis: { id: 'uang yang dipertaruhkan, {currency}', en: 'money at stake, {currency}' },
  chanceAxis: { id: '{figure}', en: '{figure}' },
  valueAxis: { id: '{figure}, {currency}', en: '{figure}, {currency}' },
  notDrawn: {
    id: '{n} pelanggan tidak digambar: salah satu angkanya tidak diketahui atau nol.',
    en: '{n} {n:customer is|customers are} not drawn: one of the figures is not known or zero.',
  },
  allSame: {
    id: 'Semua {n} pelanggan mendapat angka yang sama, jadi angka ini tidak membedakan siapa pun.',
    en: 'All {n} customers have the same figure, so it tells nobody apart.',
  },
  drawn: { id: '{n} pelanggan digambar.', en: '{n} {n:customer|customers} drawn.' },
} satisfies Dictionary;
