import { type PublishedTable, table } from '../table.ts';

const customerAndTarget = [
  ['customer_id', 'text', 'none', 'Kode pelanggan', 'Customer id'],
  [
    'target',
    'text',
    'none',
    'Apa yang diperkirakan: churn, upsell, cross_sell, clv, revenue_risk, propensity',
    'What is predicted: churn, upsell, cross_sell, clv, revenue_risk, propensity',
  ],
] as const;

/** One row per customer and target: the figure, how it is known, and what it is worth. */
export const predictionsTable: PublishedTable = table(
  'predictions',
  'Perkiraan per pelanggan, dengan rentang, jenis, dan nilai rapornya',
  'What is predicted per customer, with its range, its kind and the grade of its proof card',
  ['target', 'customer_id'],
  [
    ...customerAndTarget,
    ['kind', 'text', 'none', 'RULE, ESTIMATE atau PREDICTION', 'RULE, ESTIMATE or PREDICTION'],
    ['value', 'double', 'none', 'Peluang (0-1) atau jumlah uang', 'Probability (0-1) or amount of money'],
    ['low', 'double', 'none', 'Batas bawah rentang 80 %', 'Lower end of the 80 % range'],
    ['high', 'double', 'none', 'Batas atas rentang 80 %', 'Upper end of the 80 % range'],
    ['unit', 'text', 'none', 'share atau currency', 'share or currency'],
    ['grade', 'text', 'none', 'Nilai rapor target ini', 'Grade of the proof card of this target'],
    [
      'percentile',
      'double',
      'share',
      'Bagian pelanggan dengan nilai lebih rendah',
      'Share of customers that have less',
    ],
    ['score', 'double', 'none', 'Jumlah kontribusi dan dasar (log-odds atau uang)', 'Sum of base and contributions'],
    ['base', 'double', 'none', 'Skor sebelum kontribusi', 'Score before any contribution'],
    ['amount', 'double', 'currency', 'Uang yang dipertaruhkan bila terjadi', 'Money at stake if it happens'],
    ['worth_low', 'double', 'currency', 'Batas bawah nilai harapan', 'Lower end of the expected worth'],
    ['worth', 'double', 'currency', 'Peluang kali uang yang dipertaruhkan', 'Probability times the money at stake'],
    ['worth_high', 'double', 'currency', 'Batas atas nilai harapan', 'Upper end of the expected worth'],
  ],
);

/** What of each column moved the score of a customer; with the base they add up to the score. */
export const contributionsTable: PublishedTable = table(
  'contributions',
  'Bagian tiap ciri dalam skor pelanggan, bagi 20.000 pelanggan bernilai terbesar; bersama dasar jumlahnya sama dengan skor',
  'What each feature adds to the score of a customer, for the 20,000 of largest worth; with the base they add up to it',
  ['target', 'customer_id', 'feature'],
  [
    ...customerAndTarget,
    ['feature', 'text', 'none', 'Ciri, atau dua ciri bersama (a x b)', 'Feature, or two features together (a x b)'],
    ['value', 'text', 'none', 'Nilai ciri pada pelanggan ini; kosong bila tidak diketahui', 'What the customer has'],
    ['contribution', 'double', 'none', 'Tambahan pada skor', 'What it adds to the score'],
  ],
);

/** The probability of each product that a customer lacks. */
export const productPredictionsTable: PublishedTable = table(
  'product_predictions',
  'Peluang tiap produk yang belum dimiliki, dengan nilainya',
  'Probability of each product that a customer lacks, with its worth',
  ['customer_id', 'product_id'],
  [
    ['customer_id', 'text', 'none', 'Kode pelanggan', 'Customer id'],
    ['product_id', 'text', 'none', 'Kode produk', 'Product id'],
    ['product', 'text', 'none', 'Nama produk', 'Product'],
    ['rank', 'whole', 'rank', 'Peringkat bagi pelanggan ini', 'Rank for this customer'],
    ['kind', 'text', 'none', 'RULE, ESTIMATE atau PREDICTION', 'RULE, ESTIMATE or PREDICTION'],
    ['probability', 'double', 'share', 'Peluang membeli dalam jendela', 'Probability of buying within the window'],
    ['amount', 'double', 'currency', 'Pendapatan bila dibeli', 'Revenue if it is bought'],
    ['worth', 'double', 'currency', 'Peluang kali pendapatan', 'Probability times revenue'],
  ],
);

/** The nearest change of one feature that would move a customer across the threshold. */
export const changesTable: PublishedTable = table(
  'changes',
  'Perubahan terdekat yang memindahkan pelanggan melewati ambang',
  'The nearest change that would move a customer across the threshold',
  ['target', 'customer_id', 'place'],
  [
    ...customerAndTarget,
    ['place', 'whole', 'rank', 'Urutan, yang terdekat dahulu', 'Place, the nearest first'],
    ['feature', 'text', 'none', 'Ciri yang berubah', 'Feature that changes'],
    ['from_value', 'text', 'none', 'Nilai sekarang', 'Value now'],
    ['to_value', 'text', 'none', 'Nilai sesudahnya', 'Value after the change'],
    ['before', 'double', 'none', 'Perkiraan sekarang', 'Prediction now'],
    ['after', 'double', 'none', 'Perkiraan sesudahnya', 'Prediction after the change'],
    ['threshold', 'double', 'none', 'Ambang', 'Threshold'],
  ],
);

const targetColumn = ['target', 'text', 'none', 'Apa yang diperkirakan', 'What is predicted'] as const;

/** The proof card of each target, one row per figure. */
export const cardsTable: PublishedTable = table(
  'cards',
  'Rapor tiap perkiraan: satu baris per angka',
  'The proof card of each prediction, one row per figure',
  ['target', 'metric'],
  [
    targetColumn,
    ['kind', 'text', 'none', 'RULE, ESTIMATE atau PREDICTION', 'RULE, ESTIMATE or PREDICTION'],
    ['grade', 'text', 'none', 'A-F, not enough evidence, atau rule', 'A to F, not enough evidence, or rule'],
    ['baseline', 'text', 'none', 'Pembanding menurut namanya', 'Baseline by name'],
    ['metric', 'text', 'none', 'Nama angka', 'Name of the figure'],
    ['value', 'double', 'none', 'Nilai', 'Value'],
    ['low', 'double', 'none', 'Batas bawah 95 %', 'Lower end, 95 %'],
    ['high', 'double', 'none', 'Batas atas 95 %', 'Upper end, 95 %'],
    ['baseline_value', 'double', 'none', 'Angka yang sama bagi pembanding', 'The same figure of the baseline'],
    ['n', 'whole', 'rows', 'Pelanggan dalam uji', 'Customers in the test'],
    ['positives', 'whole', 'rows', 'Di antaranya yang mengalami', 'Of them, those to whom it happened'],
    ['judged', 'boolean', 'none', 'Angka inilah yang dinilai', 'Whether the grade judges this figure'],
  ],
);

/** What a card says in words: why the grade, what would help, what was doubted, what drives it. */
export const cardNotesTable: PublishedTable = table(
  'card_notes',
  'Kata-kata pada rapor: alasan, kebutuhan, keraguan, pendorong',
  'What a card says in words: reason, needs, doubts, drivers',
  ['target', 'subject', 'place'],
  [
    targetColumn,
    [
      'subject',
      'text',
      'none',
      'title, reason, baseline, need, doubt, driver, window, model, trained, shuffled',
      'title, reason, baseline, need, doubt, driver, window, model, trained, shuffled',
    ],
    ['place', 'whole', 'rank', 'Urutan', 'Place'],
    ['check', 'text', 'none', 'Pemeriksaan yang menemukannya', 'Check that found it'],
    ['columns', 'text', 'none', 'Kolom yang dimaksud', 'Columns meant'],
    ['action', 'text', 'none', 'leave-out, rename-rule, refuse, say', 'leave-out, rename-rule, refuse, say'],
    ['value', 'double', 'none', 'Angka, bila ada', 'Figure, where there is one'],
    ['text_id', 'text', 'none', 'Teks, bahasa Indonesia', 'Text in Indonesian'],
    ['text_en', 'text', 'none', 'Teks, bahasa Inggris', 'Text in English'],
  ],
);

/** The curves of a card. */
export const cardCurvesTable: PublishedTable = table(
  'card_curves',
  'Kurva pada rapor: keandalan, lift, gains, cakupan rentang',
  'The curves of a card: reliability, lift, gains, coverage of the range',
  ['target', 'curve', 'place'],
  [
    targetColumn,
    ['curve', 'text', 'none', 'reliability, lift, gains, coverage', 'reliability, lift, gains, coverage'],
    ['place', 'whole', 'rank', 'Urutan', 'Place'],
    ['x', 'double', 'none', 'Sumbu datar', 'Horizontal axis'],
    ['y', 'double', 'none', 'Sumbu tegak', 'Vertical axis'],
    ['low', 'double', 'none', 'Batas bawah', 'Lower end'],
    ['high', 'double', 'none', 'Batas atas', 'Upper end'],
    ['n', 'whole', 'rows', 'Pelanggan', 'Customers'],
  ],
);

/** What a model learned of each feature: the contribution by value. */
export const shapesTable: PublishedTable = table(
  'shapes',
  'Apa yang dipelajari model dari tiap ciri: kontribusi per nilai',
  'What a model learned of each feature: contribution by value',
  ['target', 'term', 'place'],
  [
    targetColumn,
    ['term', 'text', 'none', 'Ciri, atau dua ciri bersama (a x b)', 'Feature, or two features together (a x b)'],
    ['place', 'whole', 'rank', 'Urutan kelas', 'Place of the bin'],
    ['label', 'text', 'none', 'Nilai atau rentang', 'Value or range'],
    ['low_value', 'double', 'none', 'Batas bawah kelas', 'Lower end of the bin'],
    ['high_value', 'double', 'none', 'Batas atas kelas', 'Upper end of the bin'],
    ['contribution', 'double', 'none', 'Tambahan pada skor', 'What it adds to the score'],
    ['error', 'double', 'none', 'Simpangan baku antarmodel', 'Standard deviation between bags'],
    ['customers', 'whole', 'rows', 'Pelanggan saat pelatihan', 'Customers in training'],
  ],
);

/** The register of models: what each was made of and from. */
export const modelsTable: PublishedTable = table(
  'models',
  'Daftar model: dari data, setelan, dan benih apa',
  'The register of models: from which data, settings and seed',
  ['target'],
  [
    targetColumn,
    ['champion', 'text', 'none', 'Model yang dipakai', 'The model in use'],
    ['challenger', 'text', 'none', 'Model penantang', 'The challenger'],
    ['trained_as_of', 'date', 'none', 'Ciri dilihat per tanggal', 'Features seen as of'],
    ['data_hash', 'text', 'none', 'SHA-256 dari data pelatihan', 'SHA-256 of the training data'],
    ['settings', 'text', 'none', 'Setelan, JSON', 'Settings as JSON'],
    ['seed', 'whole', 'none', 'Benih', 'Seed'],
    ['sql', 'text', 'none', 'Skor sebagai SQL atas tabel ciri', 'The score as SQL over the table of features'],
    ['model', 'text', 'none', 'Model, JSON', 'The model as JSON'],
  ],
);

/** What the columns are that predictions are made from. */
export const featuresTable: PublishedTable = table(
  'features',
  'Ciri yang dipakai untuk perkiraan',
  'The features that predictions are made from',
  ['target', 'feature'],
  [
    targetColumn,
    ['feature', 'text', 'none', 'Nama kolom', 'Name of the column'],
    ['title_id', 'text', 'none', 'Judul, bahasa Indonesia', 'Title in Indonesian'],
    ['title_en', 'text', 'none', 'Judul, bahasa Inggris', 'Title in English'],
    ['unit', 'text', 'none', 'Satuan', 'Unit'],
    ['kind', 'text', 'none', 'number atau category', 'number or category'],
    ['actionable', 'boolean', 'none', 'Dapat diubah oleh perusahaan', 'The company can change it'],
    ['importance', 'double', 'none', 'Rata-rata besar kontribusi', 'Mean size of its contribution'],
  ],
);

/** The features of every customer that is scored, as they were on the as-of day: the SQL of `models` runs on it. */
export const customerFeaturesTable: PublishedTable = {
  ...table(
    'customer_features',
    'Ciri tiap pelanggan per tanggal acuan; SQL pada tabel models dapat dijalankan di atasnya',
    'The features of each customer as of the day; the SQL of the table models runs on it',
    ['customer_id'],
    [['customer_id', 'text', 'none', 'Kode pelanggan', 'Customer id']],
  ),
  more: {
    id: 'Satu kolom untuk tiap ciri pada tabel features: angka (DOUBLE) atau teks; kosong bila tidak diketahui',
    en: 'A column for each feature of the table features: a number (DOUBLE) or a text; empty where not known',
  },
};
