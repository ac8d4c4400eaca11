import type { Pair } from './error-codes.ts';

/** What to do about a problem; one hint may go with several codes. */
export const errorHints: readonly Pair[] = [
  ['Check the folder and the spelling.', 'Periksa folder dan ejaannya.'],
  ['Check that you may read it.', 'Pastikan Anda boleh membacanya.'],
  ['Name the files in it, for example with *.xlsx.', 'Sebutkan berkas di dalamnya, misalnya dengan *.xlsx.'],
  ['Save it as one of {endings}.', 'Simpan sebagai salah satu dari {endings}.'],
  ['Give it the ending .xlsx, or save it as CSV.', 'Beri akhiran .xlsx, atau simpan sebagai CSV.'],
  [
    'Close it, or double it where it is part of the text.',
    'Tutup tanda kutip itu, atau tulis dua kali bila memang bagian dari teks.',
  ],
  ['Export it again.', 'Ekspor ulang berkasnya.'],
  ['Copy it again, or export its tables as CSV.', 'Salin ulang, atau ekspor tabel-tabelnya sebagai CSV.'],
  [
    'Close the program that uses the database, or save a copy with VACUUM INTO.',
    'Tutup program yang memakai basis data itu, atau simpan salinannya dengan VACUUM INTO.',
  ],
  [
    'Write one object per line, such as {"customer_name": "...", "revenue": 1000}.',
    'Tulis satu objek per baris, misalnya {"customer_name": "...", "revenue": 1000}.',
  ],
  [
    'Every entry must be an object, such as {"customer_name": "...", "revenue": 1000}.',
    'Setiap butir harus berupa objek, misalnya {"customer_name": "...", "revenue": 1000}.',
  ],
  [
    'Write a list of objects: [{"customer_name": "...", "revenue": 1000}, ...].',
    'Tulis daftar objek: [{"customer_name": "...", "revenue": 1000}, ...].',
  ],
  [
    'Write it as JSON lines (one object per line, .jsonl) or as CSV.',
    'Simpan sebagai JSON lines (satu objek per baris, .jsonl) atau CSV.',
  ],
  [
    'Check the address, the user and its right to read, and that the server can be reached from here.',
    'Periksa alamat, pengguna dan hak bacanya, serta apakah server dapat dijangkau dari sini.',
  ],
  [
    'Write it as postgres://user:password@host:5432/database?table=schema.name.',
    'Tulis sebagai postgres://user:password@host:5432/database?table=schema.name.',
  ],
  [
    'Check the search path of the user, or name the table: ?table=schema.name.',
    'Periksa search path penggunanya, atau sebutkan tabelnya: ?table=schema.name.',
  ],
  ['Check the database and the search path of its user.', 'Periksa basis data dan search path penggunanya.'],
  [
    'Open it in Excel or LibreOffice and save it as .xlsx, or as CSV.',
    'Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx atau CSV.',
  ],
  [
    'Open it in Excel or LibreOffice and save it as .xlsx.',
    'Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx.',
  ],
  [
    'Open it in Excel or LibreOffice and save it as .xlsx, which is read row by row.',
    'Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx, yang dibaca baris demi baris.',
  ],
  ['Open it in Excel and save it as .xlsx, or as CSV.', 'Buka di Excel, lalu simpan sebagai .xlsx atau CSV.'],
  [
    'Open it in Excel and save it anew, or save it as CSV.',
    'Buka di Excel lalu simpan ulang, atau simpan sebagai CSV.',
  ],
  [
    'Copy or download it again, or open it in Excel and save it anew.',
    'Salin atau unduh ulang, atau buka di Excel lalu simpan ulang.',
  ],
  [
    'Open it in Excel, remove the password (File, Info, Protect Workbook) and save it.',
    'Buka di Excel, hapus kata sandinya (File, Info, Protect Workbook), lalu simpan.',
  ],
  ['Export the data again and check that the rows are there.', 'Ekspor ulang datanya dan pastikan baris-barisnya ada.'],
  [
    'Check that the files are there, and that their first rows name the columns.',
    'Pastikan berkasnya ada dan baris pertamanya berisi nama kolom.',
  ],
  [
    'Put a row with the names of the columns above the data.',
    'Tambahkan satu baris berisi nama kolom di atas datanya.',
  ],
  [
    'Write the right headerRow in nilai.yaml; nilai inspect FILE shows it.',
    'Tulis headerRow yang benar dalam nilai.yaml; nilai inspect FILE menunjukkannya.',
  ],
  [
    'Split it, or save it as Parquet or CSV without formats, which takes less room.',
    'Bagi berkasnya, atau simpan sebagai Parquet atau CSV tanpa format, yang lebih hemat tempat.',
  ],
  [
    'Check that the file has line breaks and that its delimiter is one of , ; | or a tab.',
    'Pastikan berkas punya ganti baris dan pemisahnya salah satu dari , ; | atau tab.',
  ],
  [
    'Check that the file has line breaks, and that every quotation mark is closed.',
    'Pastikan berkas punya ganti baris dan setiap tanda kutip ditutup.',
  ],
  [
    'Save the sheets that matter as a workbook of their own.',
    'Simpan lembar yang diperlukan sebagai buku kerja tersendiri.',
  ],
  ['If it is a real workbook, save its data as CSV.', 'Bila memang buku kerja sungguhan, simpan datanya sebagai CSV.'],
  [
    'Correct the formula, or clear the cell if the value is not known.',
    'Betulkan rumusnya, atau kosongkan selnya bila nilainya tidak diketahui.',
  ],
  ['Write area under sources in nilai.yaml: {areas}.', 'Tulis area di bawah sources dalam nilai.yaml: {areas}.'],
  ['Write sheet under sources in nilai.yaml: {sheets}.', 'Tulis sheet di bawah sources dalam nilai.yaml: {sheets}.'],
  [
    'Correct it under sources in nilai.yaml, or the header in the file.',
    'Betulkan di bawah sources dalam nilai.yaml, atau judul kolom dalam berkasnya.',
  ],
  [
    'Keep one of the two entries under sources in nilai.yaml.',
    'Pertahankan salah satu dari keduanya di bawah sources dalam nilai.yaml.',
  ],
  ['Keep one of them under columns in nilai.yaml.', 'Pertahankan salah satunya di bawah columns dalam nilai.yaml.'],
  ['Write which one in nilai.yaml: {a} or {b}.', 'Tulis yang mana dalam nilai.yaml: {a} atau {b}.'],
  ['Write which one in nilai.yaml: {columns}.', 'Tulis yang mana dalam nilai.yaml: {columns}.'],
  ['Choose again; nothing was changed.', 'Pilih lagi; tidak ada yang diubah.'],
  [
    'Say which comes first: --set quality.dateOrder=day-first or month-first.',
    'Tentukan mana yang ditulis lebih dahulu: --set quality.dateOrder=day-first (hari) atau month-first (bulan).',
  ],
  ['Check the unit of the amount column in the files.', 'Periksa satuan kolom nilai uang dalam berkas.'],
  ['Correct the line.', 'Betulkan baris itu.'],
  ['It should begin with: blueprint: telecom.', 'Isinya seharusnya diawali dengan: blueprint: telecom.'],
  ['Add a line such as: blueprint: telecom.', 'Tambahkan baris seperti: blueprint: telecom.'],
  [
    'Add files with: nilai init DIR --blueprint telecom FILE...',
    'Tambahkan berkas dengan: nilai init DIR --blueprint telecom FILE...',
  ],
  ['Correct it in nilai.yaml or in --set.', 'Betulkan dalam nilai.yaml atau --set.'],
  ['See nilai.schema.json beside nilai.yaml.', 'Lihat nilai.schema.json di sebelah nilai.yaml.'],
  ['Did you mean {a} or {b} or {c}?', 'Mungkin maksud Anda {a}, {b}, atau {c}?'],
  ['Did you mean {a} or {b}?', 'Mungkin maksud Anda {a} atau {b}?'],
  ['Did you mean {words}?', 'Mungkin maksud Anda {words}?'],
  ['Use one of {words}.', 'Pakai salah satu dari {words}.'],
  ['Use {a} or {b} or {c}.', 'Pakai {a}, {b}, atau {c}.'],
  ['Use {a} or {b}.', 'Pakai {a} atau {b}.'],
  ['Use {words}.', 'Pakai {words}.'],
  ['Write it as --set segments.quadrant.borders=median.', 'Tulis seperti --set segments.quadrant.borders=median.'],
  [
    'Write one line for each field, such as: amount: [Nilai Kontrak, Biaya].',
    'Tulis satu baris untuk setiap arti kolom, misalnya: amount: [Nilai Kontrak, Biaya].',
  ],
  [
    'Change offers.weights so that the eight add up to 100.',
    'Ubah offers.weights sehingga kedelapannya berjumlah 100.',
  ],
  [
    'Make one: nilai init {folder} --blueprint telecom FILE...',
    'Buat dahulu: nilai init {folder} --blueprint telecom FILE...',
  ],
  ['Choose another folder; nothing was overwritten.', 'Pilih folder lain; tidak ada yang ditimpa.'],
  ['Rename the new file; nothing was overwritten.', 'Ganti nama berkas yang baru; tidak ada yang ditimpa.'],
  ['Wait until it has ended, or stop it.', 'Tunggu sampai selesai, atau hentikan.'],
  ['Wait until it is done, or stop it.', 'Tunggu sampai selesai, atau hentikan.'],
  ['Remove {path} if no run is going on.', 'Hapus {path} bila tidak ada run yang sedang berjalan.'],
  ['Run it first: nilai run {folder}', 'Jalankan dahulu: nilai run {folder}'],
  ['Published: {runs}.', 'Yang sudah terbit: {runs}.'],
  ['Name another run: nilai drift DIR --against RUN.', 'Sebutkan run lain: nilai drift DIR --against RUN.'],
  [
    'Raise engine.memory in nilai.yaml, or free disk space for spilling.',
    'Naikkan engine.memory dalam nilai.yaml, atau sediakan ruang kosong di cakram.',
  ],
  ['Known: {words}.', 'Yang dikenal: {words}.'],
  ['Put it into {folder} first.', 'Taruh dahulu di {folder}.'],
  [
    'Put it into {folder}, or take it out of sources in nilai.yaml.',
    'Taruh di {folder}, atau keluarkan dari sources dalam nilai.yaml.',
  ],
  ['Search by a part of the name in the dashboard.', 'Cari dengan sebagian namanya di dasbor.'],
  [
    'Name a file in a folder that exists and that you may write to.',
    'Sebutkan berkas dalam folder yang ada dan boleh Anda tulisi.',
  ],
  ['Begin a new one.', 'Mulai impor baru.'],
  [
    'Give it a plain name of at most {most} characters, without {signs} and not beginning with a dot.',
    'Beri nama biasa, paling banyak {most} huruf, tanpa {signs}, dan tidak diawali titik.',
  ],
];
