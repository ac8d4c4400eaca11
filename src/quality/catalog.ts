import { recordRules } from './records/catalog.ts';
import type { QualityRule, Severity } from './rule.ts';

const line = (rule: string, severity: Severity, id: string, en: string): QualityRule => ({
  rule,
  severity,
  title: { id, en },
});

const amounts: readonly QualityRule[] = [
  line(
    'QUA-1',
    'info',
    'Jumlah berupa teks dibaca dengan notasi Indonesia',
    'Amount as text read in Indonesian notation',
  ),
  line('QUA-2', 'info', 'Jumlah berupa teks dibaca dengan notasi Inggris', 'Amount as text read in English notation'),
  line(
    'QUA-3',
    'warning',
    'Jumlah dapat dibaca dua cara; dianggap tidak diketahui',
    'Amount can be read two ways; treated as unknown',
  ),
  line(
    'QUA-4',
    'warning',
    'Jumlah tidak terbaca; dianggap tidak diketahui',
    'Amount cannot be read; treated as unknown',
  ),
  line('QUA-5', 'info', 'Jumlah nol: layanan bundel', 'Amount is zero: bundled service'),
  line('QUA-6', 'warning', 'Jumlah negatif', 'Amount is negative'),
  line('QUA-7', 'warning', 'Jumlah tampak sepuluh kali terlalu besar', 'Amount looks ten times too large'),
  line('QUA-8', 'warning', 'Jumlah tampak seratus kali terlalu besar', 'Amount looks a hundred times too large'),
  line(
    'QUA-9',
    'warning',
    'Kolom jumlah tampaknya kehilangan koma desimal',
    'The column of amounts seems to have lost its decimal points',
  ),
];

const bandwidths: readonly QualityRule[] = [
  line('QUA-10', 'info', 'kbps diubah ke Mbps', 'kbps converted to Mbps'),
  line('QUA-11', 'info', 'Gbps diubah ke Mbps', 'Gbps converted to Mbps'),
  line('QUA-12', 'info', 'Mbps dengan desimal dibaca sebagai pecahan', 'Mbps with decimals read as a fraction'),
  line(
    'QUA-13',
    'info',
    'E1 dibaca dengan bandwidth pada setelan e1Mbps',
    'E1 read as the bandwidth in the setting e1Mbps',
  ),
  line('QUA-14', 'info', 'Angka tanpa satuan dibaca sebagai Mbps', 'Bare number read as Mbps'),
  line('QUA-15', 'info', 'Hanya alamat IP: bukan koneksi, 0 Mbps', 'IP addresses only: no line, 0 Mbps'),
  line('QUA-16', 'info', 'Dinyatakan tidak ada: bukan konektivitas, 0 Mbps', 'Stated as none: no connectivity, 0 Mbps'),
  line('QUA-17', 'info', 'Beberapa jalur dijumlahkan', 'Several lines added up'),
  line(
    'QUA-18',
    'warning',
    'Bandwidth tidak terbaca; dianggap tidak diketahui',
    'Bandwidth cannot be read; treated as unknown',
  ),
];

const tenures: readonly QualityRule[] = [
  line(
    'QUA-20',
    'info',
    'Kontrak perlu diperbarui: lama langganan 0 tahun',
    'Contract due for renewal: tenure 0 years',
  ),
  line(
    'QUA-21',
    'info',
    'Lama langganan dinyatakan tidak valid; dianggap tidak diketahui',
    'Tenure stated as not valid; treated as unknown',
  ),
  line('QUA-22', 'info', 'Bulan diubah ke tahun', 'Months converted to years'),
  line(
    'QUA-23',
    'warning',
    'Lama langganan melebihi batas; dipotong ke batas',
    'Tenure beyond the cap; cut to the cap',
  ),
  line(
    'QUA-24',
    'warning',
    'Lama langganan tidak terbaca; dianggap tidak diketahui',
    'Tenure cannot be read; treated as unknown',
  ),
  line(
    'QUA-25',
    'warning',
    'Tanggal tidak terbaca; dianggap tidak diketahui',
    'Date cannot be read; treated as unknown',
  ),
  line('QUA-26', 'info', 'Tanggal dibaca dengan urutan hari dan bulan', 'Date read by the order of day and month'),
];

const rows: readonly QualityRule[] = [
  line('QUA-30', 'info', 'Baris total, bukan pelanggan; disisihkan', 'Total row, not a customer; set aside'),
  line('QUA-31', 'warning', 'Tanpa nama dan kode pelanggan; disisihkan', 'No customer name or id; set aside'),
  line('QUA-32', 'warning', 'Sama persis dengan baris sebelumnya', 'Identical to an earlier row'),
  line('QUA-33', 'info', 'Perusahaan sendiri; disisihkan', 'Own company; set aside'),
  line(
    'QUA-34',
    'warning',
    'Tidak ada dalam daftar pelanggan valid; disisihkan',
    'Not in the list of valid customers; set aside',
  ),
  line('QUA-35', 'info', 'Status tidak aktif', 'Status is not active'),
  line('QUA-36', 'info', 'Ejaan nama disatukan', 'Spellings of a name grouped'),
  line('QUA-37', 'warning', 'Satu kode dengan beberapa nama', 'One id with several names'),
  line('QUA-38', 'warning', 'Satu nama dengan beberapa kode; tidak disatukan', 'One name with several ids; not merged'),
  line('QUA-39', 'warning', 'Tampak seperti akun uji coba', 'Looks like a test account'),
  line('QUA-40', 'warning', 'Nama tampak rusak pengodeannya', 'The text looks wrongly encoded'),
  line('QUA-41', 'info', 'Nilai kosong; dibiarkan tidak diketahui', 'Empty values; left unknown'),
  line('QUA-42', 'info', 'Kolom tidak ada dalam berkas', 'Column is not in the files'),
];

const products: readonly QualityRule[] = [
  line(
    'QUA-50',
    'warning',
    'Produk ganda dalam katalog; yang pertama dipakai',
    'Product twice in the catalogue; the first is used',
  ),
  line('QUA-51', 'warning', 'Produk pelanggan tidak ada dalam katalog', "A customer's product is not in the catalogue"),
  line('QUA-52', 'warning', 'Produk pada pemetaan tidak ada dalam katalog', 'A mapped product is not in the catalogue'),
  line(
    'QUA-53',
    'info',
    'Pemetaan berbeda dari katalog; pemetaan yang dipakai',
    'The mapping differs from the catalogue; the mapping is used',
  ),
  line(
    'QUA-54',
    'info',
    'Tier produk tidak dikenal; tingkatnya dibiarkan kosong',
    'Tier of the product is not known; its level is left empty',
  ),
  line('QUA-55', 'info', 'Harga produk tidak terbaca', 'Price of the product cannot be read'),
  line(
    'QUA-56',
    'info',
    'Kata untuk tingkat harga atau kerumitan tidak dikenal; diabaikan',
    'Word for price level or complexity is not known; ignored',
  ),
  line(
    'QUA-57',
    'warning',
    'Satu kode untuk beberapa produk; yang berikutnya mendapat kode sendiri',
    'One id for several products; the later ones get an id of their own',
  ),
];

/** Every rule of cleaning, by number. */
export const qualityRules: readonly QualityRule[] = [
  ...amounts,
  ...bandwidths,
  ...tenures,
  ...rows,
  ...products,
  ...recordRules,
];
