/** The other half of the tables that the matching was set by. */
export const learnedToo = `
lines: Data Layanan
Pelanggan (Nama Lengkap)|customer_name|company
Nomor ID Pelanggan|customer_id|code
Biaya Langganan Bulanan|amount|money
Kapasitas Link|bandwidth|bandwidth
Lama Menjadi Pelanggan|tenure|years
Kategori Industri|industry|text
Produk Terpasang|product|text
SBU Pengelola|owner|text
Area Layanan|region|text
Status Berlangganan|status|status
Tanggal Mulai Langganan|since|date

lines: active_services
ClientName|customer_name|company
ClientNo|customer_id|code
RecurringRevenue|amount|money
CircuitBandwidth|bandwidth|bandwidth
CustomerTenureYears|tenure|years
BusinessSector|industry|text
ServiceProduct|product|text
SalesRegion|region|text
ServiceState|status|status

customers: customer_master
CustomerCode|customer_id|code
LegalName|customer_name|company
ParentGroup|parent|company
SectorName|industry|text
StaffCount|employees|count
YearlyRevenueUSD|revenue|money
CountryName|country|text
CustomerSinceDate|since|date
RelationshipMgr|owner|person
AcctStatus|status|status
ContactEmail|email|email

customers: Profil Pelanggan
Nomor Induk Pelanggan|customer_id|code
Nama Instansi|customer_name|company
Jenis Industri|industry|text
Perusahaan Induk Grup|parent|company
Tahun Pendirian Usaha|founded|year
Jumlah Tenaga Kerja|employees|count
Alamat Perusahaan|address|long
Nomor Telepon Kantor|phone|phone
NPWP Perusahaan|tax_number|code

transactions: Laporan Transaksi
Nomor Transaksi Penjualan|order_id|code
Tanggal Jual|date|date
Pelanggan/Pembeli|customer_name|company
Produk yang Dibeli|product|text
Kuantitas Dibeli|quantity|count
Harga per Pcs|price|money
Nilai Jual|amount|money
Potongan (%)|discount|share
Keuntungan Bersih|profit|money
Kota Tujuan|city|text

transactions: sales_lines
SalesOrderNbr|order_id|code
OrderDt|date|date
CustNbr|customer_id|code
CustName|customer_name|company
MaterialDescr|product|text
OrderQty|quantity|count
NetSalesAmt|amount|money
DiscPct|discount|share
GrossProfitAmt|profit|money
SalesTerritory|region|text

invoices: invoice_register
InvNbr|invoice_id|code
InvDt|issued|date
DueDt|due|date
ClientCd|customer_id|code
ServicePeriodMonth|period|month
InvTotalAmt|amount|money
TaxAmt|tax|money
CurrencyCd|currency|currency
PaymentState|status|status

invoices: Faktur Penjualan
Nomor Seri Faktur|invoice_id|code
Nama Pelanggan Tertagih|customer_name|company
Tanggal Penerbitan|issued|date
Batas Waktu Bayar|due|date
Jumlah Tertagih|amount|money
Nilai Pajak|tax|money
Sisa Belum Dibayar|open|money
Umur Tunggakan (hari)|days_late|count

payments: Pelunasan
Nomor Bukti Pembayaran|payment_id|code
Nomor Faktur Terkait|invoice_id|code
Tanggal Pelunasan|date|date
Nilai Pelunasan|amount|money
Cara Pelunasan|method|method
Nama Pembayar|customer_name|company

payments: cash_receipts
PmtNo|payment_id|code
PmtDate|date|date
AppliedInv|invoice_id|code
PmtAmt|amount|money
PmtType|method|method
CustAcctNo|customer_id|code

contracts: Kontrak Aktif
Nomor Surat Kontrak|contract_id|code
Nama Mitra Pelanggan|customer_name|company
Awal Masa Kontrak|start|date
Akhir Masa Kontrak|end|date
Lama Kontrak (bln)|term|count
Harga Sesuai Kontrak|price|money
Persentase Kenaikan Tahunan|escalator|share

contracts: contract_list
CtrNumber|contract_id|code
AccountName|customer_name|company
EffectiveStart|start|date
EffectiveEnd|end|date
ContractMonths|term|count
AgreedPrice|price|money
AgreedDiscount|discount|share

subscriptions: Langganan Aktif
Kode Langganan Pelanggan|subscription_id|code
Nama Paket Langganan|product|text
Tgl Mulai Langganan|start|date
Tgl Akhir Langganan|end|date
Biaya per Bulan|price|money
Jumlah Lisensi Pengguna|quantity|count
Siklus Penagihan|billing_cycle|text

usage: usage_records
SubscriberNo|customer_id|code
UsageMonthYear|period|month
DataUsedGB|quantity|count

complaints: support_cases
CaseNbr|complaint_id|code
OpenedOn|date|date
ResolvedOn|closed|date
CaseCategory|category|text
SeverityLevel|priority|priority
CaseSubject|description|long
CaseOwner|owner|person
CustomerNm|customer_name|company

install_base: Perangkat Pelanggan
Nomor Serial Perangkat|serial|code
Tipe Perangkat|product|text
Tanggal Akhir Masa Pakai|end_of_life|date
Tanggal Akhir Dukungan Pabrik|end_of_service|date
Masa Garansi Berakhir|service_end|date
Lokasi Pelanggan|-|text

opportunities: Prospek Penjualan
Kode Prospek|opportunity_id|code
Nama Kesempatan|opportunity_name|long
Calon Pelanggan|customer_name|company
Penanggung Jawab Sales|owner|person
Tahapan Penjualan|stage|stage
Estimasi Nilai|amount|money
Perkiraan Tanggal Closing|close_date|date
Tanggal Input|created|date

projects: project_list
ProjNo|project_id|code
ProjTitle|project_name|long
ClientCompany|customer_name|company
ProjStartDt|start|date
ProjFinishDt|end|date
ProjBudgetAmt|amount|money
ProjMgr|owner|person
ProjStatus|status|status

account_snapshot: Data Churn Pelanggan
Nomor Pelanggan Unik|customer_id|code
Lama Langganan (bulan)|tenure|count
Tagihan per Bulan|monthly_charges|money
Akumulasi Tagihan|total_charges|money
Jenis Kelamin Pelanggan|gender|gender
Jumlah Pengaduan|complaints|count
Apakah Berhenti|outcome|flag

owners: Struktur Sales
Nama AM|owner|person
Nama Manager Penjualan|manager|person
Kantor Regional|office|text

price_book: rate_card
ItemNo|product_id|code
ItemDescr|product|text
StdPriceIDR|price|money
EffFrom|valid_from|date
EffTo|valid_to|date

products: Daftar Produk Layanan
ID Produk Layanan|product_id|code
Nama Produk Lengkap|product|text
Kategori Utama Produk|category|text
Harga Standar|price|money
Kerumitan|complexity|text
`;
