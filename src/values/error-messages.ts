import type { ErrorCode, Pair } from './error-codes.ts';

/** The problems that a person meets in the import and the dashboard, by code. */
export const errorMessages: Readonly<Partial<Record<ErrorCode, readonly Pair[]>>> = {
  'source/not-found': [
    ['There is no such file.', 'Berkas itu tidak ada.'],
    ['The folder holds no files.', 'Folder itu tidak berisi berkas.'],
    ['No file has such a name.', 'Tidak ada berkas bernama begitu.'],
    ['The file is not in the workspace.', 'Berkas itu tidak ada di ruang kerja.'],
    [
      'The file is not in the workspace, so nothing could be put back later.',
      'Berkas itu tidak ada di ruang kerja, sehingga kelak tidak ada yang dapat dikembalikan.',
    ],
    [
      'The sheet holds several tables and none of them is clearly meant.',
      'Lembar ini berisi beberapa tabel, dan tidak jelas tabel mana yang dimaksud.',
    ],
    ['It has several sheets and none is chosen.', 'Berkas ini punya beberapa lembar, dan belum ada yang dipilih.'],
    ['There is no such sheet.', 'Lembar itu tidak ada.'],
    ['It has no tables.', 'Basis data ini tidak punya tabel.'],
    ['It has no such table.', 'Basis data ini tidak punya tabel itu.'],
    ['This is not the address of a PostgreSQL database.', 'Ini bukan alamat basis data PostgreSQL.'],
  ],
  'source/not-readable': [
    ['The file cannot be opened.', 'Berkas ini tidak dapat dibuka.'],
    ['This is a folder, not a file.', 'Ini folder, bukan berkas.'],
    ['Files ending in "{ending}" are not read.', 'Berkas berakhiran "{ending}" tidak dapat dibaca.'],
    ['It is named as text but holds a workbook.', 'Namanya berkas teks, tetapi isinya buku kerja Excel.'],
    [
      'A quotation mark is opened here and never closed.',
      'Di sini ada tanda kutip yang dibuka dan tidak pernah ditutup.',
    ],
    ['It is not a Parquet file, or it is damaged.', 'Ini bukan berkas Parquet, atau berkasnya rusak.'],
    ['It is not a database of SQLite, or it is damaged.', 'Ini bukan basis data SQLite, atau berkasnya rusak.'],
    [
      'Its last changes still lie in the file beside it (-wal).',
      'Perubahan terakhirnya masih tersimpan dalam berkas di sebelahnya (-wal).',
    ],
    ['This line is not one JSON object.', 'Baris ini bukan satu objek JSON.'],
    ['This entry of the list is not an object.', 'Butir daftar ini bukan objek.'],
    [
      'It is not JSON with a list of objects in it, or it is damaged.',
      'Ini bukan JSON yang berisi daftar objek, atau berkasnya rusak.',
    ],
    ['The database cannot be read: {why}.', 'Basis data tidak dapat dibaca: {why}.'],
  ],
  'source/not-a-workbook': [
    ['It holds a web page or XML that was given another name.', 'Isinya halaman web atau XML yang diberi nama lain.'],
    [
      'It holds a web page or XML that was given the name of a workbook.',
      'Isinya halaman web atau XML yang diberi nama buku kerja.',
    ],
    ['Its content is not that of an .xlsx workbook.', 'Isinya bukan buku kerja .xlsx.'],
    ['It is a workbook of the old .xls kind.', 'Ini buku kerja jenis lama (.xls).'],
    ['It is a binary workbook (.xlsb).', 'Ini buku kerja biner (.xlsb).'],
    ['It is an OpenDocument spreadsheet (.ods).', 'Ini lembar kerja OpenDocument (.ods).'],
    ['It is a Word document.', 'Ini dokumen Word.'],
    ['It is a zip file without a workbook in it.', 'Ini berkas zip tanpa buku kerja di dalamnya.'],
    ['It holds no sheet with cells.', 'Buku kerja ini tidak punya lembar yang berisi sel.'],
    ['The workbook is damaged or cut off.', 'Buku kerja ini rusak atau terpotong.'],
    [
      'The workbook is damaged, cut off or of a kind that is too old.',
      'Buku kerja ini rusak, terpotong, atau jenisnya terlalu lama.',
    ],
    [
      '{what} No program that writes workbooks does so.',
      'Buku kerja ini tersusun tidak wajar; tidak ada program yang menulisnya seperti itu.',
    ],
  ],
  'source/password': [['The workbook is protected by a password.', 'Buku kerja ini dilindungi kata sandi.']],
  'source/empty': [
    ['It holds no rows.', 'Tidak ada baris data di dalamnya.'],
    ['The folder holds no file with a table in it.', 'Folder ini tidak berisi berkas yang memuat tabel.'],
    ['The tables of the database hold no rows.', 'Tabel-tabel basis data ini tidak berisi baris.'],
  ],
  'source/no-header': [
    ['No row names the columns.', 'Tidak ada baris yang menamai kolom-kolomnya.'],
    ['The header row is blank or not there.', 'Baris judul kosong atau tidak ada.'],
  ],
  'source/too-large': [
    ['The file is larger than {size} MB.', 'Berkas ini lebih besar dari {size} MB.'],
    ['The row has more than {widest} columns.', 'Baris ini punya lebih dari {widest} kolom.'],
    ['A line is longer than 64 million characters.', 'Satu baris lebih panjang dari 64 juta huruf.'],
    ['A JSON file of this size is not read.', 'Berkas JSON sebesar ini tidak dapat dibaca.'],
    [
      'A workbook of this kind and size is not read.',
      'Buku kerja jenis ini dengan ukuran sebesar ini tidak dapat dibaca.',
    ],
    ['It has {count} sheets; at most {most} are read.', 'Ada {count} lembar; paling banyak {most} yang dapat dibaca.'],
    [
      '{what}; it was not opened.',
      'Isi buku kerja ini jauh lebih besar daripada ukuran berkasnya; karena itu tidak dibuka.',
    ],
  ],
  'source/formula-error': [
    [
      'The cell holds the formula error {error}. So do {others} more.',
      'Sel ini berisi galat rumus {error}. Ada {others} sel lain seperti itu.',
    ],
    ['The cell holds the formula error {error}.', 'Sel ini berisi galat rumus {error}.'],
  ],
  'mapping/unknown-column': [
    [
      'The file has no column "{column}". Nearest: {nearest}.',
      'Berkas ini tidak punya kolom "{column}". Yang paling mirip: {nearest}.',
    ],
    ['The file has no column "{column}".', 'Berkas ini tidak punya kolom "{column}".'],
    ['The table has no column "{column}".', 'Tabel ini tidak punya kolom "{column}".'],
    ['There is no table "{table}".', 'Tidak ada tabel "{table}".'],
    ['There is no kind of table "{kind}".', 'Tidak ada jenis tabel "{kind}".'],
    ['{entity} have no field "{field}".', 'Jenis tabel {entity} tidak mengenal arti "{field}".'],
  ],
  'mapping/duplicate-meaning': [
    ['The table is mapped to {entity} twice.', 'Tabel ini dipetakan dua kali ke {entity}.'],
    ['The file has {count} columns named "{column}".', 'Berkas ini punya {count} kolom bernama "{column}".'],
    ['The column is given two meanings, {one} and {other}.', 'Kolom ini diberi dua arti: {one} dan {other}.'],
    ['The column is given two meanings, {fields}.', 'Kolom ini diberi dua arti: {fields}.'],
    ['"{column}" is given two meanings, {one} and {other}.', '"{column}" diberi dua arti: {one} dan {other}.'],
  ],
  'quality/ambiguous-date': [
    [
      'Day and month cannot be told apart in any date of this column.',
      'Tidak satu pun tanggal di kolom ini menunjukkan mana hari dan mana bulan.',
    ],
  ],
  'features/amount-too-large': [
    [
      'The amounts of customer {customer} add up to 17 digits or more.',
      'Jumlah nilai pelanggan {customer} mencapai 17 angka atau lebih.',
    ],
    [
      'An amount of customer {customer} has 14 digits or more.',
      'Ada nilai pelanggan {customer} yang panjangnya 14 angka atau lebih.',
    ],
  ],
  'settings/unknown': [
    ['There is no setting "{setting}".', 'Tidak ada setelan "{setting}".'],
    ['{entity} have no field "{field}".', 'Jenis tabel {entity} tidak mengenal arti "{field}".'],
  ],
  'settings/invalid': [
    ['The setting "blueprint" is missing.', 'Setelan "blueprint" belum ada.'],
    ['The setting "{setting}" is not right: {why}.', 'Setelan "{setting}" tidak benar: {why}.'],
    ['It holds no settings.', 'Berkas ini tidak berisi setelan.'],
    ['It is not YAML.', 'Ini bukan YAML.'],
    ['No file is mapped.', 'Belum ada berkas yang dipetakan.'],
    ['"{argument}" is not a setting.', '"{argument}" bukan setelan.'],
    ['It is no list of words.', 'Isinya bukan daftar kata.'],
  ],
  'settings/weights': [
    [
      'The weights of the offers add up to {sum}, not 100.',
      'Bobot faktor penawaran berjumlah {sum}, padahal seharusnya 100.',
    ],
  ],
  'workspace/not-found': [['There is no workspace in {folder}.', 'Tidak ada ruang kerja di {folder}.']],
  'workspace/exists': [
    ['{folder} exists already and is not empty.', '{folder} sudah ada dan tidak kosong.'],
    ['The workspace has another file called "{file}".', 'Ruang kerja sudah punya berkas lain bernama "{file}".'],
  ],
  'workspace/busy': [
    [
      'Another run is working on {folder} (process {process}).',
      'Run lain sedang bekerja di {folder} (proses {process}).',
    ],
    ['The lock of {folder} could not be taken.', 'Kunci {folder} tidak dapat diambil.'],
  ],
  'workspace/no-run': [
    ['Nothing has been published here yet.', 'Belum ada yang terbit di sini.'],
    ['There is no run "{run}".', 'Tidak ada run "{run}".'],
    [
      'The run {run} was the first; there is nothing to compare.',
      'Run {run} adalah yang pertama; tidak ada yang dapat dibandingkan.',
    ],
  ],
  'engine/unsupported': [
    ['The engine ran out of memory.', 'Mesin data kehabisan memori.'],
    ['There is no engine "{engine}" in this version.', 'Versi ini tidak punya mesin data "{engine}".'],
  ],
  'customer/not-found': [
    ['"{name}" is no customer of this run.', '"{name}" bukan pelanggan dalam run ini.'],
    ['"{name}" means several customers.', '"{name}" dapat berarti beberapa pelanggan.'],
  ],
  'run/cancelled': [['Cancelled; nothing was published.', 'Dibatalkan; tidak ada yang terbit.']],
  'output/not-writable': [['The output cannot be written.', 'Keluaran tidak dapat ditulis.']],
  'import/not-found': [['There is no import "{id}".', 'Tidak ada impor "{id}".']],
  'import/busy': [['Another import is at work.', 'Impor lain sedang berjalan.']],
  'import/bad-name': [['A file cannot be taken in under this name.', 'Berkas dengan nama ini tidak dapat diterima.']],
};
