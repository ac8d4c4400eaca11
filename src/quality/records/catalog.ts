import type { QualityRule, Severity } from '../rule.ts';

const line = (rule: string, severity: Severity, id: string, en: string): QualityRule => ({
  rule,
  severity,
  title: { id, en },
});

/** The rules of records: everything that is neither a service line nor a product. */
export const recordRules: readonly QualityRule[] = [
  line(
    'QUA-63',
    'info',
    'Angka dan tanggal berupa teks dibaca menurut cara penulisan kolomnya',
    'Figures and dates as text read by the notation of their column',
  ),
  line(
    'QUA-64',
    'warning',
    'Isi dapat dibaca dua cara; dianggap tidak diketahui',
    'Cell can be read two ways; treated as unknown',
  ),
  line('QUA-65', 'warning', 'Isi tidak terbaca; dianggap tidak diketahui', 'Cell cannot be read; treated as unknown'),
  line(
    'QUA-66',
    'info',
    'Isi hanya penanda kosong; dianggap tidak diketahui',
    'Cell only stands for emptiness; treated as unknown',
  ),
  line(
    'QUA-67',
    'info',
    'Angka atau tanggal pengganti "tidak pernah"; dianggap tidak diketahui',
    'Figure or date that stands for "never"; treated as unknown',
  ),
  line('QUA-68', 'info', 'Jumlah negatif; dipertahankan', 'Amount is negative; kept'),
  line(
    'QUA-69',
    'warning',
    'Baris sama persis dengan baris sebelumnya, termasuk nomornya; dihitung sekali',
    'Row identical to an earlier one, its number included; counted once',
  ),
  line(
    'QUA-70',
    'info',
    'Satu nomor pada beberapa baris yang berbeda; semuanya dipakai',
    'One number on several rows that differ; all are used',
  ),
  line('QUA-71', 'warning', 'Baris tanpa pelanggan; dipertahankan', 'Rows without a customer; kept'),
  line('QUA-72', 'info', 'Kode pelanggan ditulis seperti di tabel lain', 'Customer id written as in the other tables'),
  line(
    'QUA-73',
    'info',
    'Kode pelanggan diambil dari namanya di tabel lain',
    'Customer id taken from its name in another table',
  ),
  line('QUA-74', 'warning', 'Satu nama dengan beberapa kode; tidak disatukan', 'One name with several ids; not merged'),
  line(
    'QUA-75',
    'info',
    'Pelanggan diambil dari catatan yang dirujuk',
    'Customer taken from the record that the row refers to',
  ),
  line(
    'QUA-76',
    'info',
    'Tidak ada kolom pelanggan; setiap baris menjadi satu pelanggan',
    'No column names the customer; each row is one customer',
  ),
  line('QUA-77', 'info', 'Persentase dibaca sebagai pecahan', 'Percentages read as fractions'),
];
