import type { Random } from '#maths';

const consonants = 'bdghjklmnprstw';
const vowels = 'aeiou';
const endings = [
  ...['vix', 'zar', 'xon', 'vex', 'zem', 'xil', 'voq', 'zun', 'xar', 'vun', 'zil', 'xem'],
  ...['zor', 'vaz', 'xun', 'zev', 'vox', 'zix', 'xor', 'vul', 'zan', 'xin', 'zul', 'ven'],
];
const syllables = consonants.length * vowels.length;

/** How many different first words there are. */
export const wordCount = syllables * syllables * endings.length;

function syllable(index: number): string {
  return `${consonants[Math.floor(index / vowels.length)]}${vowels[index % vowels.length]}`;
}

/** An invented word, one for each number below `wordCount`: two syllables and an ending no Indonesian word has. */
export function inventedWord(index: number): string {
  const ending = endings[index % endings.length];
  const rest = Math.floor(index / endings.length);
  const word = `${syllable(Math.floor(rest / syllables))}${syllable(rest % syllables)}${ending}`;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The invented name of the company itself; it appears among its own customers and is not one. */
export const ownCompany = 'PT Korvezin Jaringan Digital';

/** How customers of an industry are called; * stands for the invented word. */
const patterns: Readonly<Record<string, readonly string[]>> = {
  GOVERNMENT: [
    'Dinas Kesehatan Kabupaten *',
    'Dinas Perhubungan Kota *',
    'Dinas Komunikasi dan Informatika Kabupaten *',
    'Sekretariat Daerah Kabupaten *',
    'Badan Pendapatan Daerah Kota *',
    'Kantor Kecamatan *',
    'Pemerintah Desa *',
    'Kementerian Urusan *',
  ],
  'BANKING & FINANCIAL': ['PT Bank *', 'PT BPR *', 'Koperasi Simpan Pinjam *', 'PT Asuransi *', 'PT * Sekuritas'],
  MANUFACTURE: ['PT * Industri', 'PT * Tekstil', 'PT Pabrik *', 'PT * Kemasan', 'CV * Logam'],
  EDUCATION: ['Universitas *', 'Yayasan Pendidikan *', 'SMK *', 'Politeknik *', 'SMA *'],
  HEALTH: ['RS *', 'Klinik *', 'PT * Medika', 'Puskesmas *', 'PT Apotek *'],
  RETAIL: ['PT * Ritel', 'PT Toko *', 'CV * Grosir', 'PT * Swalayan'],
  'ENERGY & UTILITY': ['PT * Energi', 'PDAM *', 'PT Tambang *'],
  'TELCO & ISP': ['PT * Net', 'PT * Telekomunikasi', 'PT * Data'],
  HOSPITALITY: ['PT Hotel *', 'Hotel *', 'PT * Resor', 'CV * Kuliner'],
  'MEDIA & ICT': ['PT * Media', 'PT * Teknologi', 'PT * Siar'],
  LOGISTICS: ['PT * Logistik', 'PT * Kargo', 'CV * Ekspedisi'],
  'PROFESSIONAL SERVICES': ['PT * Konsultan', 'Kantor Hukum *', 'PT * Arsitek'],
};

/** Gives the invented name of customer number i in an industry; no two numbers share their invented words. */
export function namer(random: Random): (index: number, industry: string) => string {
  const start = random.integer(wordCount);
  const step = 30_011; // a prime that divides no factor of wordCount, so every word comes once a round
  return (index, industry) => {
    const word = inventedWord((start + (index % wordCount) * step) % wordCount);
    const round = Math.floor(index / wordCount);
    const words = round === 0 ? word : `${word} ${inventedWord((round * 7919) % wordCount)}`;
    return random.choice(patterns[industry] ?? ['PT *']).replace('*', words);
  };
}
