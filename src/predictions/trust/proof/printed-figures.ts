import type { Bilingual } from '#values';
import { measure, percent } from '../words.ts';

/** Figures as someone printed them; shares as fractions (a MAPE of 150 % is 1.5). */
export interface PrintedFigures {
  readonly auc?: number;
  readonly accuracy?: number;
  /** Share of the larger class: what always naming it would score. */
  readonly majorityShare?: number;
  readonly mape?: number;
  /** The label was found to be, or is known to be, a rule of the columns. */
  readonly labelIsRule?: boolean;
  readonly n?: number;
  readonly positives?: number;
}

/** What a printed figure is worth. */
export interface PrintedVerdict {
  readonly metric: 'auc' | 'accuracy' | 'mape';
  readonly verdict:
    | 'rule'
    | 'no better than chance'
    | 'undefined: revenue near zero'
    | 'too good: look for a leak'
    | 'above chance'
    | 'as printed';
  readonly text: Bilingual;
}

/** Judges figures typed in from elsewhere, one verdict each; figures that were not given are not judged. */
export function judgePrintedFigures(printed: PrintedFigures): PrintedVerdict[] {
  const { auc, accuracy, majorityShare, mape } = printed;
  return [
    ...(auc === undefined ? [] : [judgeAuc(auc, printed)]),
    ...(accuracy === undefined || majorityShare === undefined ? [] : [judgeAccuracy(accuracy, majorityShare)]),
    ...(mape === undefined ? [] : [judgeMape(mape)]),
  ];
}

function judgeAuc(auc: number, printed: PrintedFigures): PrintedVerdict {
  const a = measure(auc);
  if (printed.labelIsRule === true)
    return {
      metric: 'auc',
      verdict: 'rule',
      text: {
        id: `AUC ${a.id} mengukur aturan yang ditemukan kembali dari kolomnya sendiri, bukan perkiraan.`,
        en: `AUC ${a.en} measures a rule found again from its own columns, not a prediction.`,
      },
    };
  if (auc <= 0.5 + reachOfChance(printed))
    return {
      metric: 'auc',
      verdict: 'no better than chance',
      text: {
        id: `AUC ${a.id} tidak lebih baik daripada kebetulan (0,500).`,
        en: `AUC ${a.en} is no better than chance (0.500).`,
      },
    };
  if (auc > 0.9)
    return {
      metric: 'auc',
      verdict: 'too good: look for a leak',
      text: {
        id: `AUC ${a.id} jarang terjadi pada masa depan: cari kebocoran sebelum mempercayainya.`,
        en: `AUC ${a.en} is rare for the future: look for a leak before believing it.`,
      },
    };
  return {
    metric: 'auc',
    verdict: 'above chance',
    text: { id: `AUC ${a.id} di atas kebetulan.`, en: `AUC ${a.en} is above chance.` },
  };
}

/** 1.96 standard errors of an AUC without signal (Mann and Whitney 1947); .02 where the counts were not printed. */
function reachOfChance({ n, positives }: PrintedFigures): number {
  if (n === undefined || positives === undefined || positives <= 0 || positives >= n) return 0.02;
  return 1.96 * Math.sqrt((n + 1) / (12 * positives * (n - positives)));
}

function judgeAccuracy(accuracy: number, majorityShare: number): PrintedVerdict {
  const [right, always] = [percent(accuracy), percent(majorityShare)];
  const isChance = accuracy <= majorityShare + 0.005;
  return {
    metric: 'accuracy',
    verdict: isChance ? 'no better than chance' : 'above chance',
    text: isChance
      ? {
          id: `Akurasi ${right.id} tidak lebih baik daripada selalu menyebut kelas terbesar (${always.id}).`,
          en: `An accuracy of ${right.en} is no better than always naming the larger class (${always.en}).`,
        }
      : {
          id: `Akurasi ${right.id} di atas kelas terbesar (${always.id}).`,
          en: `An accuracy of ${right.en} is above the larger class (${always.en}).`,
        },
  };
}

/** Only divisors near zero make a mean relative error of ten times the value or more. */
function judgeMape(mape: number): PrintedVerdict {
  const error = percent(mape);
  const isUndefined = !(mape < 10);
  return {
    metric: 'mape',
    verdict: isUndefined ? 'undefined: revenue near zero' : 'as printed',
    text: isUndefined
      ? {
          id: `MAPE ${error.id} tidak terdefinisi: ada pendapatan mendekati nol sebagai pembagi. Pakai WAPE.`,
          en: `A MAPE of ${error.en} is undefined: it divides by revenue near zero. Use WAPE.`,
        }
      : { id: `MAPE ${error.id}.`, en: `A MAPE of ${error.en}.` },
  };
}
