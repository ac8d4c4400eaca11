/** More tables that the matching was not set by. */
export const keptToo = `
lines: Pelanggan Korporat Mei
Nama Pelanggan Korporat|customer_name|company
Cust Code|customer_id|code
Nilai Langganan / Bulan|amount|money
Bandwidth Terpasang|bandwidth|bandwidth
Umur Langganan (th)|tenure|years
Segmentasi Industri|industry|text
Tipe Layanan|product|text
SBU Pengampu|owner|text
Wilayah Kerja|region|text
Status Aktif Layanan|status|status
Tgl. Mulai Layanan|since|date

lines: MRR by Account
Account Nm|customer_name|company
Account #|customer_id|code
MRR (IDR)|amount|money
BW (Mbps)|bandwidth|bandwidth
Tenure in Years|tenure|years
Industry Vertical|industry|text
Service Plan|product|text
Account Owner Name|owner|person
Sales Area|region|text
Account Status Desc|status|status
Activated On|since|date

customers: Data Pelanggan Lengkap
ID Klien|customer_id|code
Nama Usaha|customer_name|company
Sektor Bisnis|industry|text
Jumlah Staf|employees|count
Pendapatan per Tahun (Rp)|revenue|money
Anak Perusahaan Dari|parent|company
Berdiri Tahun|founded|year
Pelanggan Mulai|since|date

transactions: Export Order
Nomor Invoice Order|-|code
Order Ref No|order_id|code
Tanggal Pembelian Barang|date|date
Nama Customer Pembeli|customer_name|company
Nama Item|product|text
Jumlah Unit|quantity|count
Harga/Unit|price|money
Total Penjualan|amount|money
Diskon (%)|discount|share
Profit Bersih|profit|money

invoices: Outstanding AR
Inv. Number|invoice_id|code
Client Name (Bill To)|customer_name|company
Inv. Date|issued|date
Payment Due Date|due|date
Inv. Value|amount|money
VAT 11%|tax|money
Amt Paid|paid|money
Balance O/S|open|money
Days Past Due Date|days_late|count

payments: Daftar Pembayaran Pelanggan
No. Pembayaran Pelanggan|payment_id|code
Tgl. Bayar Pelanggan|date|date
No. Faktur Dibayar|invoice_id|code
Kode Plg.|customer_id|code
Nilai Dibayarkan|amount|money
Jenis Pembayaran Pelanggan|method|method

contracts: Contract Register 2025
Contract Ref.|contract_id|code
Customer / Client|customer_name|company
Contract Start Dt.|start|date
Contract Expiry Dt.|end|date
Contract Length (months)|term|count
Contracted Price|price|money
Annual Price Increase %|escalator|share

complaints: Keluhan Pelanggan 2025
Nomor Komplain|complaint_id|code
Tanggal Komplain Masuk|date|date
Jenis Komplain|category|text
Prioritas Komplain|priority|priority
Deskripsi Masalah|description|long
Tanggal Penyelesaian|closed|date

opportunities: CRM Deals
Deal Ref|opportunity_id|code
Deal Description|opportunity_name|long
Account Name (Customer)|customer_name|company
Sales Owner|owner|person
Deal Phase|stage|stage
Deal Worth|amount|money
Closing Dt (Expected)|close_date|date
Opened Dt|created|date

projects: Proyek Berjalan
Nomor Kode Proyek|project_id|code
Nama Lengkap Proyek|project_name|long
Klien Proyek|customer_name|company
Tanggal Awal Proyek|start|date
Tanggal Akhir Proyek|end|date
Status Terkini|status|status

account_snapshot: Churn Model Input
Customer Key|customer_id|code
Tenure (mo)|tenure|count
Monthly Spend|monthly_charges|money
Total Spend To Date|total_charges|money
Payment Mode|payment_method|method
Nr of Complaints|complaints|count
Churned?|outcome|flag
`;
