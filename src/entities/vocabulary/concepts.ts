/**
 * The words of headers by what they mean, in Indonesian and English with their abbreviations; words of several parts are
 * joined by `_`. A word may stand under several meanings. Words written together are taken apart by these.
 */
export const conceptWords: Readonly<Record<string, string>> = {
  // who
  customer:
    'customer customers cust cst cstmr client clients klien pelanggan plg plgn pelgn langgan konsumen account accounts acct acc akun nasabah buyer purchaser pembeli debitur debtor subscriber sold_to ship_to bill_to tenant payer rekanan konsumer cus cusno custno pembayar payee_from diterima_dari received_from pemberi_kerja pemesan pemakai tertagih debitor kreditur end_customer end_user calon_pelanggan mitra',
  company:
    'company companies perusahaan prusahaan perush prshn firm firma organization organisation instansi corporate corp badan_usaha usaha lembaga organisasi business_name nama_usaha legal legal_name nama_resmi badan_hukum entity entitas pt',
  parent:
    'parent induk holding subsidiary subsidiary_of ultimate_parent anak_perusahaan head_group holding_company owner_group induk_usaha konsorsium affiliate afiliasi',
  contact: 'contact kontak narahubung contact_person pic_customer attn contact_name nama_kontak cp',
  owner:
    'owner pemilik pic am account_manager account_executive pengelola penanggung_jawab responsible person_in_charge assigned_to assignee handled_by ditangani relationship_manager rm kam key_account_manager exec pengurus pengampu rep_in_charge penangan petugas handler csm custodian steward relationship',
  seller:
    'salesperson sales_person sales_agent sales_rep sales_representative salesman agent agen rep penjual tenaga_penjual wiraniaga nama_sales marketing_executive account_rep sales_name sales_exec exec account_exec marketing sales_officer tenaga_penjualan salesforce promotor pramuniaga nama_am',
  manager:
    'manager manajer mgr atasan supervisor spv kepala head leader lead pimpinan reports_to penyelia team_lead direct_report manajemen pengawas koordinator coordinator direktur',
  team: 'team tim squad division divisi department departemen dept bagian unit_kerja tribe chapter',
  office:
    'office kantor branch cabang site sbu business_unit unit_bisnis outlet gerai regional_office kantor_wilayah pos unit_pemilik unit_pengelola',
  employees:
    'employees employee karyawan pegawai headcount staff workers pekerja fte tenaga_kerja jumlah_karyawan personel personnel sdm man_power manpower',
  person: 'person orang pegawai karyawan employee resource',

  // what names a thing
  id: 'id ids code kode kd key number no nomor nomer nmr nr num identifier identity ident kunci number_id unique_id reference ref referensi uid sid cd nbr num_id registration_no nopel idpel noreg no_reg unik unique nomor_induk nomor_urut guid uuid',
  name: 'name names nama nm label title judul nama_lengkap full_name nma naam named bernama',
  description:
    'description descriptions desc deskripsi keterangan ket uraian note notes catatan remark remarks details detail rincian subject perihal comment comments isi descr descrip narasi narrative memo penjelasan abstract summary ringkasan text teks',
  number_of: 'number_of count jumlah_dari banyaknya banyak cnt no_of jml_dari total_number num tally jumlah_total_dari',

  // when
  date: 'date dates tanggal tgl tggl tangal tanggl tngl dt day datetime timestamp waktu time hari_tanggal on at wkt tgl_jam date_time ts when kapan',
  period:
    'period periode prd masa month bulan bln billing_month bulan_tahun masa_pajak quarter kuartal term_month yearmonth year_month bln_thn mth mnth month_year masa_tagihan billing_cycle_month fiscal_period periode_bulan ym yyyymm yearmon',
  month_unit: 'months mths mos bln bulan months_count',
  year: 'year years tahun thn yr yrs annual annually yearly tahunan pa',
  monthly:
    'monthly bulanan per_month per_bulan month_to_month perbulan mo mthly mtly /month bln mth tiap_bulan setiap_bulan per_mo per_bln monthly_recurring',
  days: 'days hari day_count',
  start:
    'start started starts begin begins beginning mulai awal from since sejak effective_from valid_from berlaku_mulai berlaku_sejak commencement commence onset dari effective_date effective tmt berlaku valid_since go_live strt awal_berlaku eff eff_from efektif mulai_berlaku inception permulaan dimulai pembukaan',
  since:
    'since sejak customer_since member_since joined join bergabung registered registration terdaftar daftar onboarding onboarded gabung pendaftaran registrasi registered_on onboard first_seen masuk_sejak daftar_sejak first_order',
  activation:
    'activation activated aktivasi aktifasi activate live service_start provisioned provisioning aktif aktifkan diaktifkan go_live_date active_since',
  created:
    'created create dibuat pembuatan creation entry opened open_date dibuka buka opening lapor dilaporkan reported report logged engage engaged pelaporan raised masuk added input diinput inputted entry_date buat tgl_buat record_date terima_laporan raised_on',
  end: 'end ends ended akhir berakhir finish finished selesai until sampai till to valid_to valid_until berlaku_sampai berlaku_hingga hingga expiry expires expire expiration expired exp kedaluwarsa kadaluarsa kadaluwarsa habis termination terminated terminate s_d sd renewal perpanjangan effective_to valid_through completion completed complete putus eff_to eff_until sampai_dengan s_d_ tgl_habis finis lapse ends_on berhenti_pada kontrak_habis last_day hari_terakhir cancelled canceled berhenti',
  closed:
    'closed close closing tutup ditutup penutupan resolved resolve solved selesai settled diselesaikan closing_date penanganan_selesai done selesai_pada',
  due: 'due jatuh_tempo jth_tempo jt_tempo jatuh tempo payable_by pay_by maturity matures deadline batas_bayar batas_waktu tenggat batas_akhir pay_before bayar_sebelum limit_date batas_pembayaran latest_payment net_due',
  issued:
    'issued issue issuance terbit diterbitkan penerbitan invoiced cetak dicetak ditagihkan publish published pencatatan invoice_created tgl_terbit penerbit bill_raised',
  founded:
    'founded established establishment berdiri pendirian didirikan incorporated est incorporation tahun_berdiri pendirian_usaha berdiri_sejak since_year incorporated_in',
  ship: 'ship shipping shipment shipped delivery kirim pengiriman dikirim dispatch ongkir ongkos_kirim freight courier ekspedisi',
  posting: 'posting posted booking booked value_date pembukuan dibukukan',
  tenure:
    'tenure lama_langganan lama_berlangganan lama masa_langganan masa_berlangganan age_of_account loyalty lamanya longevity months_active umur_langganan lifetime_months seniority length_of_service years_of_service service_years yrs_of_service menjadi_pelanggan jadi_pelanggan as_customer years_with_us relationship_length age_on_network aon lama_jadi_pelanggan subscriber_age vintage durasi_berlangganan durasi_langganan subscription_length customer_age_years account_tenure',
  duration:
    'duration durasi length lama term jangka_waktu jangka tenor masa_kontrak masa_berlaku panjang periode_kontrak panjang_kontrak lamanya contract_months term_months term_mths term_mos jangka_bulan masa',
  late: 'late overdue terlambat telat keterlambatan delay delayed past_due aging ageing umur_piutang menunggak tunggakan lewat dpd days_overdue lewat_tempo hari_tunggakan',
  last: 'last latest terakhir recent',
  as_of: 'as_of per_tanggal snapshot snapshot_date cut_off cutoff posisi report_date tanggal_laporan tanggal_data',

  // papers
  invoice:
    'invoice invoices inv invc faktur fktr tagihan bill bills billing billed ditagih penagihan nota_tagihan rekening_tagihan receivable kwitansi_tagihan tertagih tagih ivc facture invoiced_no kuitansi',
  payment:
    'payment payments pay pmt pymt payt pembayaran bayar pbyr dibayar pelunasan settlement remittance receipt kwitansi kuitansi penerimaan transfer tender settled settle pymnt lunas bayaran setoran setor disbursement cleared clearing',
  order:
    'order orders ord pesanan pemesanan po so purchase_order sales_order nota receipt_no transaction transactions trx trans transaksi txn struk pembelian purchase transaksi_penjualan ordr odr nota_penjualan beli cart checkout booking pesan jual_beli',
  paper: 'document documents dokumen doc docs dok bukti voucher vcr berkas surat',
  contract:
    'contract contracts ctr kontrak ktr agreement agreements perjanjian pks spk deal_contract mou surat_kontrak kerja_sama perjanjian_kerja_sama ctrct cntr covenant',
  subscription:
    'subscription subscriptions sub subs langganan berlangganan recurring subscr sbscr keanggotaan membership',
  opportunity:
    'opportunity opportunities opp opty oppty opps deal deals peluang prospect prospek pipeline lead leads tender_opportunity kesempatan oppr calon_proyek tender',
  project: 'project projects proj prj proyek pekerjaan engagement wbs job_no',
  complaint:
    'complaint complaints keluhan komplain ticket tickets tiket case cases gangguan incident incidents insiden aduan pengaduan issue issues trouble ggn aduan_pelanggan masalah problem support_case laporan_gangguan helpdesk sr service_request',
  line: 'line row baris item_no row_no record urutan urut seq sequence position ln row_number nomor_baris',

  // money
  amount:
    'amount amounts amt amnt sum nominal jml_uang besaran uang sebesar money jumlah jml jlh jmlh total_amount rupiah total_rp nilai_uang amout amnts uang_masuk',
  value: 'value values val nilai worth nilai_rp size_value',
  total: 'total totals ttl grand_total jumlah_total keseluruhan overall akumulasi cumulative kumulatif seluruh',
  price:
    'price prices prc harga hrg hrga tarif tariff rate list_price cost_price pricing harga_jual selling_price price_idr prices_list pricelist_price hargajual',
  fee: 'fee fees charge charges biaya iuran abonemen premium premi ongkos abodemen sewa rental langganan_bulanan bulanan_fee nilai_langganan biaya_langganan tarif_langganan harga_langganan biaya_berlangganan iuran_bulanan',
  revenue:
    'revenue revenues rev pendapatan omzet omset turnover penghasilan_usaha income_usaha earnings billing_revenue mrr arr mrc arpu recurring_revenue penerimaan_pendapatan pendapatan_bulanan kontribusi penjualan_bersih topline',
  sales: 'sales sale penjualan jual sold terjual dijual',
  spend: 'spend spending belanja pengeluaran expenditure',
  income: 'income penghasilan salary gaji wage',
  tax: 'tax taxes pajak ppn vat gst pph ppnbm sales_tax pajak_pertambahan_nilai pjk vat_amount ppn_amt',
  net: 'net netto bersih dpp excl excluding before_tax sebelum_pajak dasar_pengenaan_pajak base_amount netto_amt nett',
  gross: 'gross bruto kotor incl including after_tax termasuk_pajak inclusive',
  discount:
    'discount discounts disc dsc diskon potongan rabat rebate korting markdown reduction potongan_harga discnt dsk pot promo_discount',
  paid: 'paid dibayar terbayar received diterima collected lunas_rp dibayarkan settled diterima_rp realisasi_bayar cash_in pelunasan',
  open_money:
    'outstanding balance saldo sisa unpaid open terutang belum_dibayar remaining_balance kekurangan piutang bal belum_bayar remaining receivable_balance sisa_piutang os_amount',
  profit: 'profit laba keuntungan margin untung earnings_net contribution gp prft mrgn ebit laba_bersih gross_margin',
  cost: 'cost costs cogs hpp harga_pokok modal biaya_pokok expense cost_of_goods',
  unit_price:
    'unit_price harga_satuan price_each price_per_unit harga_per_unit each satuan_harga per_unit per_item harga_per_item per_pcs per_pc per_buah per_kg per_lembar per_liter price_unit unit_cost unit_amount @',
  list: 'list daftar katalog catalog catalogue standard standar published resmi msrp srp retail suggested std base_list rack default_price',
  budget: 'budget anggaran pagu',
  leakage: 'leakage kebocoran bocor leak lost loss hilang kehilangan',
  base: 'base dasar pokok',
  lifetime: 'lifetime clv ltv cltv seumur_hidup customer_value',
  currency: 'currency curr ccy mata_uang valuta kurs uang_asing crcy cur fx_code',
  estimated:
    'estimated estimate est estimasi expected forecast perkiraan proyeksi potential potensi target planned rencana prakiraan exp anticipated projected',

  // how much
  quantity:
    'quantity quantities qty qnt qtty kuantitas kuantiti banyak volume vol jumlah_unit units pcs pieces buah units_sold jumlah_barang jumlah_terjual terjual_unit unit jumlah jml jlh jmlh banyaknya qnty jumlah_pesan dibeli_unit bnyk order_qty jumlah_beli jumlah_pesanan lot',
  seats: 'seats seat licenses license licences lisensi users user pengguna jumlah_pengguna',
  percent:
    'percent percentage pct persen persentase prosentase ratio rasio rate tingkat perc share prosen prcnt percentage_of',
  usage:
    'usage used use pemakaian penggunaan consumption konsumsi dipakai terpakai traffic trafik utilization utilisation utilisasi kwh consumed kuota quota pakai data_used used_gb dipakai_gb kwh_used gb_used',
  capacity: 'capacity kapasitas',
  bandwidth: 'bandwidth bandwith bw speed kecepatan lebar_pita throughput mbps link_speed kec',
  size: 'size ukuran skala besar scale bucket deal_size besaran_proyek scope',
  probability:
    'probability probabilitas prob kemungkinan win_rate likelihood chance keyakinan confidence peluang_menang winning',
  escalator:
    'escalator escalation eskalasi uplift indexation increase kenaikan increment naik index_rate price_increase kenaikan_tahunan annual_increase annual_uplift price_uplift cpi',
  minimum: 'minimum min minimal terkecil paling_sedikit least moq',
  maximum: 'maximum max maksimum maksimal terbesar',

  // what is sold
  product:
    'product products prod produk prd item items barang brg article artikel material goods sku_name offering commodity perangkat_lunak software solution solusi items_sold jenis_produk komoditas brng stok stock sku',
  service: 'service services svc srv layanan jasa layan lynn lyn lynanan circuit',
  plan: 'plan plans paket package bundle tier_plan edition policy polis skema pkt paket_layanan plan_code price_plan',
  category:
    'category categories cat ktg kategori jenis type tipe kind class kelas golongan kelompok family rumpun series seri_produk subcategory sub_category macam classification klasifikasi ctgry kategory catg jns tp subkategori utama_kategori golongan_produk divisi_produk class_name type_name reason alasan cause group grup grp',
  tier: 'tier tingkatan level nomenklatur nomenclature grade strata',
  complexity: 'complexity kompleksitas kerumitan difficulty',
  serial: 'serial seri serial_number sn s_n no_seri serial_no imei',
  asset:
    'asset assets aset device devices perangkat equipment peralatan unit_terpasang machine mesin hardware alat perangkat_pelanggan cpe alat_terpasang',
  model: 'model models part material_number part_number',
  platform: 'platform platforms technology teknologi arsitektur architecture',
  unit_of: 'uom unit_of_measure satuan unit measure ukuran_satuan satuan_ukur ukur',
  price_list: 'price_book price_list pricelist daftar_harga rate_card pricebook buku_harga',
  offer: 'offer offers tawaran promo promosi promotion penawaran kampanye',

  // kind of customer
  industry:
    'industry industries industri sector sectors sektor vertical verticals bidang_usaha lapangan_usaha line_of_business kbli lini_usaha bidang_industri jenis_usaha sektor_usaha usaha bisnis business sektor_bisnis jenis_industri business_type business_sector lini_bisnis sic naics lob',
  segment:
    'segment segments segmen sgm segmentation segmentasi customer_type tipe_pelanggan jenis_pelanggan customer_size klasifikasi_pelanggan customer_class bisnis_segmen',
  region:
    'region regions regional wilayah wil area areas zone zona territory teritori geo geography geografi location lokasi rgn wly wilayah_kerja district distrik cluster klaster sbu_region',
  province: 'province provinsi prov propinsi state states',
  city: 'city cities kota town kabupaten kab municipality kotakab city_name',
  country: 'country countries negara nation ctry headquarters hq kantor_pusat office_location country_region land',
  address: 'address alamat almt street jalan jl postal kode_pos lokasi location alamat_perusahaan domisili',
  email: 'email e_mail mail surel alamat_email',
  phone:
    'phone telephone tel telp telepon tlp mobile hp handphone wa whatsapp fax cell no_hp nomor_telepon no_telepon contact_no',
  tax_number: 'npwp tax_id vat_number vat_id tin tax_number vat_reg npwp_no nomor_wajib_pajak',
  channel: 'channel channels saluran kanal sales_channel jalur',
  method:
    'method methods metode cara mode tender_type means via through lewat melalui pay_method cara_bayar tipe_bayar',
  bank: 'bank rekening bank_account rek bank_penerima bank_name',

  // state
  status:
    'status sts stts stat state_of keadaan kondisi condition current_state state aktif_tidak sttus current_status posisi_status berstatus',
  stage: 'stage stages tahap tahapan phase fase langkah step funnel stg fase_penjualan current_stage',
  priority:
    'priority prioritas severity urgency urgensi keparahan prio level_prioritas sev tingkat_prioritas severity_level',
  resolution: 'resolution solusi penyelesaian tindakan action_taken',
  health: 'health kesehatan rag',
  support: 'support dukungan warranty garansi maintenance pemeliharaan coverage purna_jual',
  life: 'end_of_life eol akhir_masa_pakai akhir_masa_produk discontinued eol_date masa_pakai',
  service_life:
    'end_of_service eos eosl end_of_support end_of_service_life akhir_dukungan akhir_masa_layanan service_life akhir_layanan_pabrik eos_date',
  practice: 'practice practices bidang_layanan competency kompetensi bidang_jasa praktik',
  sub: 'sub_practice subpractice subbidang sub_bidang',
  credits: 'credits credit kredit poin points token kredit_layanan',
  purchased: 'purchased bought dibeli beli procured',
  converted: 'converted dikonversi terkonversi konversi conversion',
  delivered: 'delivered diserahkan serah terkirim redeemed fulfilled dipenuhi',
  not: 'not belum non tidak un without tanpa',
  active: 'active aktif remaining available tersedia berlaku_aktif unused',
  churn:
    'churn churned berhenti attrition exited left leave lapsed cancelled canceled cancellation batal unsubscribed keluar is_churn stop churner churner_flag terminated_flag berhenti_langganan lost_customer inactive_flag',
  response:
    'response respon respons responded outcome hasil target label accepted accept menerima subscribed y result conversion_flag',
  error: 'error errors salah kesalahan mistake keliru',
  flag: 'flag is indicator penanda tanda bendera ind has was apakah is_ ya_tidak yes_no did boolean',
  cycle: 'cycle siklus frequency frekuensi interval recurrence penagihan_per siklus_penagihan billed_every',
  gender: 'gender sex kelamin jenis_kelamin',
  age: 'age umur usia',
  job: 'job occupation pekerjaan profesi employment jabatan',
  marital: 'marital perkawinan pernikahan nikah',
  education: 'education pendidikan school sekolah degree',
  complaints_word: 'komplain keluhan',

  // turns of meaning: a header that has one of these speaks of something else than the header without it
  previous: 'previous prev lalu sebelumnya lama_harga former old before kemarin prior past',
  install: 'install installation instalasi pasang pemasangan installed terpasang setup',
  new: 'new baru',
};

/** Meanings that change what a header speaks of: where only one of two headers has it, they differ more. */
export const turningConcepts: readonly string[] = [
  'previous',
  'install',
  'tax',
  'discount',
  'profit',
  'cost',
  'late',
  'not',
  'leakage',
  'budget',
  'minimum',
  'maximum',
  'error',
  'parent',
  'contact',
  'due',
  'last',
  'open_money',
  'escalator',
  'percent',
  'number_of',
  'ship',
  'bank',
];

/** Meanings that say little by themselves, with their weight; every other weighs 1. */
export const lightConcepts: Readonly<Record<string, number>> = {
  id: 0.8,
  name: 0.5,
  date: 0.5,
  total: 0.3,
  amount: 0.7,
  value: 0.7,
  flag: 0.2,
  list: 0.5,
  new: 0.4,
  description: 0.7,
  customer: 0.75,
  category: 0.7,
  company: 0.8,
  last: 0.6,
  person: 0.4,
  estimated: 0.3,
  monthly: 0.5,
  duration: 0.8,
  created: 0.9,
  net: 0.5,
  gross: 0.5,
  year: 0.5,
  month_unit: 0.3,
};

/** Meanings that say what kind of thing a cell is and not of what: alone they make no two headers alike. */
export const roleConcepts: readonly string[] = ['id', 'name', 'date', 'amount', 'value', 'total'];
