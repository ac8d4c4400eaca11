/** Tables like those of `tables-learned.ts` that the matching was not set by: its score on these is the honest one. */
export const kept = `
lines: Rincian Sirkuit
Sebutan Pelanggan|customer_name|company
Nomor Akun|customer_id|code
Iuran Tiap Bulan (Rp)|amount|money
Kecepatan Koneksi|bandwidth|bandwidth
Durasi Berlangganan|tenure|years
Bidang Bisnis Pelanggan|industry|text
Jenis Produk Layanan|product|text
Kantor Pengelola Akun|owner|text
Provinsi Lokasi|region|text
Keadaan Layanan|status|status
Mulai Aktif|since|date
Keterangan Teknisi|-|long

lines: Customer Billing Base
Client Legal Name|customer_name|company
Client Ref|customer_id|code
Mthly Recurring Chg|amount|money
Bandwith (Mbps)|bandwidth|bandwidth
Yrs w/ Us|tenure|years
Vertical Market|industry|text
Prod Family|category|text
Acct Mgr Unit|owner|text
Geographic Area|region|text
Svc Stat|status|status
Service Start Dt|since|date
Printed By|-|person

lines: Sheet2
nmPelanggan|customer_name|company
kdPelanggan|customer_id|code
biayaBulanan|amount|money
bw|bandwidth|bandwidth
lamaBerlangganan|tenure|years
segmenUsaha|industry|text
namaPaket|product|text
wilayahSbu|region|text
stsLayanan|status|status
tglAktivasiLayanan|since|date

customers: Basis Data Klien
No Induk Klien|customer_id|code
Nama Resmi Perusahaan|customer_name|company
Lini Usaha|industry|text
Perusahaan Holding|parent|company
Total Pegawai|employees|count
Pendapatan Setahun|revenue|money
Bergabung Sejak|since|date
Kab./Kota|city|text
Negara Asal|country|text
Pengelola Hubungan|owner|person
E-mail Kontak|email|email
Telp. Kantor|phone|phone

customers: Accounts_Export
acct_ref|customer_id|code
acct_title|customer_name|company
ultimate_parent_name|parent|company
sic_sector|industry|text
fte_count|employees|count
annual_rev_usd|revenue|money
hq_country|country|text
onboarded_at|since|date
acct_owner_name|owner|person
acct_lifecycle_status|status|status
inc_year|founded|year

transactions: Detail Penjualan Barang
No. SO|order_id|code
Tgl. SO|date|date
Nama Konsumen|customer_name|company
Item Barang|product|text
Golongan Barang|category|text
Jml. Pesan|quantity|count
@Harga|price|money
Jml. Harga (Rp)|amount|money
Rabat|discount|share
HPP Total|cost|money
Margin Laba|profit|money

transactions: POS_lines
TicketRef|order_id|code
SoldAt|date|date
BuyerName|customer_name|company
ArticleCode|product_id|code
ArticleName|product|text
PiecesSold|quantity|count
SellingPriceEach|price|money
LineRevenue|amount|money
MarkdownPct|discount|share
StoreCity|city|text

transactions: shop_orders
txn_ref|order_id|code
txn_date|date|date
client_no|customer_id|code
prod_name|product|text
prod_cat|category|text
qty_sold|quantity|count
net_amt|amount|money
disc_rate|discount|share
rep_name|owner|person

invoices: Piutang Usaha
No. Ref Faktur|invoice_id|code
Kode Debitur|customer_id|code
Nama Debitur|customer_name|company
Tgl. Faktur Terbit|issued|date
Tgl. Tempo|due|date
Jml. Faktur|amount|money
Pajak (PPN)|tax|money
Sudah Terbayar|paid|money
Saldo Piutang|open|money
Telat (hari)|days_late|count

invoices: bill_run
bill_ref|invoice_id|code
acct_no|customer_id|code
bill_cycle_month|period|month
bill_issue_dt|issued|date
pay_due_dt|due|date
bill_amt|amount|money
gst_amt|tax|money
bill_status|status|status
ccy|currency|currency

payments: Buku Kas Masuk
Nomor Kuitansi|payment_id|code
Tanggal Setor|date|date
Disetor Oleh|customer_name|company
Untuk Faktur No|invoice_id|code
Jumlah Setoran|amount|money
Cara Setor|method|method
Rekening Bank|bank|text

payments: remittances
remit_no|payment_id|code
remit_dt|date|date
remitter_name|customer_name|company
inv_no_paid|invoice_id|code
remit_amt|amount|money
remit_mode|method|method

contracts: Register PKS
No. PKS|contract_id|code
Mitra|customer_name|company
Berlaku Sejak|start|date
Berlaku Sampai Dengan|end|date
Masa (bln)|term|count
Harga Bulanan Kontrak|price|money
Kenaikan/Tahun|escalator|share
Diskon Kontrak|discount|share

contracts: msa_register
msa_contract_no|contract_id|code
counterparty_client|customer_name|company
begin_dt|start|date
expire_dt|end|date
term_mths|term|count
monthly_contract_value|price|money
yearly_escalation_pct|escalator|share
approved_discount|discount|share

subscriptions: member_plans
subscription_ref|subscription_id|code
subscriber_code|customer_id|code
package_name|product|text
active_from|start|date
active_until|end|date
recurring_price|price|money
no_of_licences|quantity|count
billing_interval|billing_cycle|text

usage: Trafik Bulanan
Nomor Pelanggan|customer_id|code
Periode Trafik|period|month
Volume Data (GB)|quantity|count
Tingkat Utilisasi (%)|rate|share

complaints: Log Pengaduan
No. Aduan|complaint_id|code
Tgl. Aduan Masuk|date|date
Pelapor (Pelanggan)|customer_name|company
Kategori Aduan|category|text
Skala Prioritas|priority|priority
Isi Aduan|description|long
Tgl. Aduan Ditutup|closed|date
Status Aduan|status|status

complaints: helpdesk_dump
incident_no|complaint_id|code
opened_ts|date|date
closed_ts|closed|date
caller_company|customer_name|company
incident_type|category|text
urgency_lvl|priority|priority
short_descr|description|long
assigned_agent|owner|person
resolution_note|resolution|long

install_base: Daftar Aset Terpasang
No. Seri Unit|serial|code
Nama Model|product|text
Akhir Masa Produk (EOL)|end_of_life|date
Akhir Dukungan (EOS)|end_of_service|date
Garansi s/d|service_end|date
Status Garansi Unit|support_status|status
Pemilik (Pelanggan)|customer_name|company

install_base: ib_extract
ser_no|serial|code
prod_nbr|product_id|code
prod_desc|product|text
eol_dt|end_of_life|date
eosl_dt|end_of_service|date
supp_status|support_status|status
acct_id|customer_id|code

opportunities: Funnel Q3
Opp Ref|opportunity_id|code
Opp Title|opportunity_name|long
Prospective Client|customer_name|company
Rep|owner|person
Pipeline Stage|stage|stage
Win Chance %|probability|share
Date Entered|created|date
Exp. Close|close_date|date
Est. Deal Amt|amount|money

projects: Pekerjaan Berjalan
No. Pekerjaan|project_id|code
Nama Pekerjaan|project_name|long
Nama Pemberi Pekerjaan|customer_name|company
Mulai Pekerjaan|start|date
Target Selesai|end|date
Pagu Anggaran|amount|money
Pimpro|owner|person
Kondisi Pekerjaan|status|status

service_credits: Saldo Kredit Layanan
Kode Proyek Kredit|project_id|code
Kredit yang Dibeli|purchased|count
Kredit yang Dikonversi|converted|count
Kredit yang Diserahkan|delivered|count
Kredit Tersisa|active|count
Kontrak Berakhir Tgl|contract_end|date

account_snapshot: retention_base
account_code|customer_id|code
age_on_book_months|tenure|count
avg_monthly_bill|monthly_charges|money
lifetime_billed|total_charges|money
plan_name|plan|text
disc_pct|discount|share
late_pay_flag|late_payment|flag
bill_error_flag|billing_error|flag
complaint_cnt|complaints|count
churn_ind|outcome|flag

owners: sales_org
rep_full_name|owner|person
line_manager|manager|person
branch_office|office|text
squad|team|text

price_book: Harga Berlaku
SKU Produk|product_id|code
Produk/Jasa|product|text
Harga Resmi|price|money
Tgl Berlaku|valid_from|date
Tgl Kedaluwarsa Harga|valid_to|date

products: Master Item
Item Cd|product_id|code
Item Nm|product|text
Item Grp|category|text
Std Price|price|money
`;
