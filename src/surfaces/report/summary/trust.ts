import type { Block } from './document.ts';
import { figure, quadrantOf, type SummaryFacts } from './facts.ts';
import type { Wording } from './wording.ts';

const factorNames: Readonly<Record<string, readonly [id: string, en: string]>> = {
  tier: ['kecocokan tier', 'tier'],
  category: ['kecocokan kategori', 'category'],
  bandwidth: ['kecukupan bandwidth', 'bandwidth'],
  industry: ['kecocokan industri', 'industry'],
  cooccurrence: ['sering dimiliki bersama', 'owned together'],
  regional: ['ketersediaan wilayah', 'regional availability'],
  affordability: ['daya beli', 'affordability'],
  tenure: ['lama berlangganan', 'tenure'],
};

/** How far the figures can be trusted: what is counted, what is a rule, what is absent and why. */
export function trustBlocks(facts: SummaryFacts, words: Wording): Block[] {
  const items = [...kinds(facts, words), ...unknown(facts, words), ...factors(facts, words), ...findings(facts, words)];
  const absent = facts.manifest.absent.map((sentence) => words.of(sentence));
  const blocks: Block[] = [
    { block: 'heading', text: words.say('Seberapa jauh angka ini dapat dipercaya', 'How far to trust this') },
    { block: 'list', items },
  ];
  if (absent.length > 0) {
    blocks.push({ block: 'subheading', text: words.say('Yang belum ada, dan sebabnya', 'What is absent, and why') });
    blocks.push({ block: 'list', items: absent });
  }
  return blocks;
}

function kinds({ manifest, cards }: SummaryFacts, words: Wording): string[] {
  const files = manifest.inputs.map((input) => input.file).join(', ');
  const from = files === '' ? words.say('berkas', 'the files') : files;
  return [
    words.say(
      `FACT: jumlah pelanggan, pendapatan, bandwidth, dan lama berlangganan dihitung dari baris ${from}.`,
      `FACT: customers, revenue, bandwidth and tenure are counted from the rows of ${from}.`,
    ),
    words.say(
      'RULE: segmen, prioritas, skor, nilai penawaran, dan skenario berasal dari rumus dan batas yang dipilih orang. Skor 90 bukan peluang 90%.',
      'RULE: segments, priorities, scores, the worth of offers and scenarios come from formulas and borders that someone chose. A score of 90 is not a chance of 90%.',
    ),
    predicted(cards.filter(({ kind }) => kind === 'PREDICTION').length, words),
  ];
}

function predicted(proven: number, words: Wording): string {
  if (proven > 0) {
    return words.say(
      `PREDICTION: ${words.count(proven)} perkiraan terbukti pada pelanggan yang hasilnya tidak diperlihatkan kepada model; rapornya di atas. Peluang suatu penawaran diterima tetap tidak diketahui bila hasilnya tidak dicatat.`,
      `PREDICTION: ${words.count(proven)} ${proven === 1 ? 'prediction is' : 'predictions are'} proven on customers whose outcome the model was not shown; their cards are above. The chance that an offer is taken stays unknown where outcomes are not recorded.`,
    );
  }
  return words.say(
    'Run ini tidak memuat prediksi. Tidak ada catatan penawaran yang diterima atau ditolak, sehingga peluang berhasil tidak dapat dihitung maupun diuji.',
    'This run holds no prediction. There is no record of offers taken or refused, so a chance of success can be neither computed nor tested.',
  );
}

function unknown(facts: SummaryFacts, words: Wording): string[] {
  const [all, known] = [figure(facts, 'customers.count'), figure(facts, 'revenue.known_customers')];
  const unplaced = quadrantOf(facts, 'Unclassified').customers;
  const items: string[] = [];
  if (all !== null && known !== null && all > known) {
    items.push(
      words.say(
        `Pendapatan ${words.count(all - known)} pelanggan tidak diketahui dan dibiarkan kosong; jumlah pendapatan tidak memuatnya.`,
        `The revenue of ${words.count(all - known)} customers is not known and left empty; the total does not hold it.`,
      ),
    );
  }
  if (unplaced > 0) {
    items.push(
      words.say(
        `${words.count(unplaced)} pelanggan tidak masuk kuadran mana pun karena pendapatan atau bandwidthnya tidak diketahui.`,
        `${words.count(unplaced)} customers are in no quadrant, since their revenue or bandwidth is not known.`,
      ),
    );
  }
  return items;
}

function factors(facts: SummaryFacts, words: Wording): string[] {
  if (facts.factors.length === 0) {
    return [
      words.say('Tidak ada penawaran yang dinilai, jadi tidak ada skor.', 'No offer was scored, so there is no score.'),
    ];
  }
  const constant = facts.factors.filter((factor) => factor.isConstant);
  if (constant.length === 0) {
    return [
      words.say(
        'Setiap faktor skor membedakan pelanggan; tidak ada yang sama untuk semua.',
        'Every factor of the score tells customers apart; none is the same for everybody.',
      ),
    ];
  }
  const names = constant.map(({ factor, weight }) => {
    const name = factorNames[factor];
    return `${name === undefined ? factor : words.say(...name)} (${words.measure(weight)})`;
  });
  const points = constant.reduce((sum, { weight }) => sum + weight, 0);
  return [
    words.say(
      `${words.measure(points)} dari 100 poin tidak membawa informasi, karena faktornya sama untuk semua: ${names.join(', ')}.`,
      `${words.measure(points)} of 100 points carry no information, since the factor is the same for everybody: ${names.join(', ')}.`,
    ),
  ];
}

function findings({ findings: found }: SummaryFacts, words: Wording): string[] {
  const rows = found.reduce((sum, one) => sum + one.rows, 0);
  if (rows === 0) {
    return [words.say('Tidak ada temuan pada data.', 'Nothing was found in the data.')];
  }
  return [
    words.say(
      `${words.count(rows)} temuan dari ${words.count(found.length)} aturan menunjukkan baris yang ditafsirkan, disisihkan, atau dipertanyakan. Tidak ada yang diubah tanpa temuan.`,
      `${words.count(rows)} findings of ${words.count(found.length)} rules show the rows that were interpreted, set aside or questioned. Nothing was changed without one.`,
    ),
  ];
}
