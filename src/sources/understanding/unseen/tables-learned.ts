/**
 * Tables as companies export them, with what each header means: `entity: name of the sheet`, then `header|field|cells`. The
 * matching was set by these; `tables-kept.ts` was not looked at for that.
 */
export const learned = `
lines: Rekap Klien
Nama Klien|customer_name|company
Kd Klien|customer_id|code
Tarif Bulanan (Rp)|amount|money
Kec. Layanan|bandwidth|bandwidth
Lama Jadi Pelanggan (thn)|tenure|years
Sektor Usaha|industry|text
Paket Layanan|product|text
Unit Pemilik Akun|owner|text
Wil.|region|text
Sts Layanan|status|status
Tgl Aktif|since|date

lines: Export CRM
CUST_NM|customer_name|company
CUST_CD|customer_id|code
MONTHLY_CHARGE_IDR|amount|money
LINK_SPEED|bandwidth|bandwidth
YRS_OF_SERVICE|tenure|years
INDUSTRY_GRP|industry|text
SVC_CATEGORY|category|text
REGION_NM|region|text
SVC_STATUS|status|status

lines: Sheet1
Nama Perusahaan Pelanggan|customer_name|company
Sum of Pendapatan per Bulan|amount|money
Lebar Bandwidth|bandwidth|bandwidth
Masa Berlangganan|tenure|years
Segmen Bisnis|industry|text
Nama Produk Layanan|product|text

customers: Master Akun
Kode Akun Pelanggan|customer_id|code
Nama Badan Usaha|customer_name|company
Bidang Industri|industry|text
Grup Induk|parent|company
Jml Pegawai|employees|count
Omzet per Tahun|revenue|money
Tgl Registrasi|since|date
Propinsi|region|text
Kota/Kab|city|text
Sales Penanggung Jawab|owner|person
Status Akun|status|status

customers: companies
Company domain name|-|text
companyName|customer_name|company
Company ID|customer_id|code
Industry Sector|industry|text
No. of Employees|employees|count
Annual Turnover|revenue|money
Country/Region Name|country|text
HubSpot Owner|owner|person
Create Dt|since|date
Year Founded|founded|year

transactions: Penjualan 2025
No. Nota Penjualan|order_id|code
Tgl. Nota|date|date
Nama Pembeli|customer_name|company
Kode Brg|product_id|code
Nama Brg|product|text
Qty Terjual|quantity|count
Hrg Satuan|price|money
Total Hrg|amount|money
Disc %|discount|share
Laba Bersih|profit|money
Nama Salesman|owner|person

transactions: order_items
orderNumber|order_id|code
orderPlacedOn|date|date
buyer_name|customer_name|company
sku_code|product_id|code
itemTitle|product|text
units_ordered|quantity|count
pricePerUnit|price|money
lineAmountUSD|amount|money
ship_to_country|country|text
salesChannelName|channel|text

invoices: Rekap Tagihan
No. Inv|invoice_id|code
Kd. Pelanggan|customer_id|code
Nm Pelanggan|customer_name|company
Bln Tagihan|period|month
Tgl Terbit Faktur|issued|date
Tgl Jth Tempo|due|date
Nilai Tagihan (IDR)|amount|money
PPN 11%|tax|money
Status Pelunasan|status|status

invoices: AR Open Items
Billing Doc.|invoice_id|code
Sold-to|customer_id|code
Cust. Name|customer_name|company
Bill. Date|issued|date
Net due dt|due|date
Invoice amt (USD)|amount|money
VAT amt|tax|money
Outstanding bal.|open|money
Overdue days|days_late|count
Crcy|currency|currency

payments: Penerimaan Kas
No Bukti Terima|payment_id|code
Tgl Terima|date|date
Faktur yang Dibayar|invoice_id|code
Diterima Dari|customer_name|company
Nominal Bayar|amount|money
Via|method|method
Bank Penerima|bank|text

payments: receipts_export
receiptRef|payment_id|code
settledOn|date|date
invoiceRef|invoice_id|code
payerName|customer_name|company
amountSettled|amount|money
payMethod|method|method

contracts: Daftar Kontrak
Nomor Perjanjian Kerja Sama|contract_id|code
Klien|customer_name|company
Tgl Mulai Berlaku|start|date
Tgl Habis Kontrak|end|date
Jangka Waktu (bulan)|term|count
Nilai Kontrak per Bulan|price|money
Eskalasi Harga per Tahun|escalator|share
Potongan Disetujui|discount|share

contracts: agreements
AgreementNo|contract_id|code
CustomerAcct|customer_id|code
CommencementDt|start|date
ExpiryDt|end|date
TermInMonths|term|count
MonthlyRate|price|money
AnnualUpliftPct|escalator|share

subscriptions: subs
sub_id|subscription_id|code
cust_id|customer_id|code
plan_code|product|text
started_on|start|date
cancelled_on|end|date
unit_amount|price|money
seat_count|quantity|count
interval|billing_cycle|text

usage: Pemakaian Bulanan
ID Plg|customer_id|code
Bulan Pakai|period|month
Total Pemakaian (kWh)|quantity|count
Satuan Ukur|unit|text

complaints: Tiket Gangguan
No. Tiket Gangguan|complaint_id|code
Nama Plgn|customer_name|company
Tgl Lapor Gangguan|date|date
Tgl Selesai Penanganan|closed|date
Jenis Masalah|category|text
Tingkat Prioritas|priority|priority
Uraian Keluhan|description|long
Status Penanganan|status|status

install_base: Asset Register
Asset Serial No.|serial|code
Equipment Model Name|product|text
EoL Dt|end_of_life|date
EoSL Dt|end_of_service|date
Warranty Expires On|service_end|date
Support Contract Status|support_status|status
End Customer|customer_name|company

opportunities: pipeline_export
dealId|opportunity_id|code
dealTitle|opportunity_name|long
clientName|customer_name|company
accountExec|owner|person
currentStage|stage|stage
winProbability|probability|share
createdOn|created|date
expectedCloseOn|close_date|date
dealSizeUSD|amount|money

projects: Daftar Proyek
Kd Proyek|project_id|code
Judul Pekerjaan|project_name|long
Pemberi Kerja|customer_name|company
Tgl Mulai Proyek|start|date
Tgl Selesai Proyek|end|date
Nilai Proyek (juta)|amount|money
Manajer Pelaksana|owner|person
Status Pelaksanaan|status|status

account_snapshot: churn_dataset
cust_no|customer_id|code
months_as_customer|tenure|count
monthly_bill_amt|monthly_charges|money
total_billed_amt|total_charges|money
contract_kind|contract|text
pay_method|payment_method|method
num_complaints|complaints|count
has_churned|outcome|flag

owners: Tim Sales
Nama Tenaga Penjualan|owner|person
Nama Atasan|manager|person
Kantor Cabang Wilayah|office|text

price_book: Daftar Harga 2025
Kd Produk|product_id|code
Nama Layanan Produk|product|text
Harga Jual (Rp)|price|money
Berlaku Dari|valid_from|date
Berlaku s/d|valid_to|date

products: Katalog
Kode Item|product_id|code
Nama Item Produk|product|text
Kelompok Produk|category|text
Harga Katalog (Rp)|price|money
`;
