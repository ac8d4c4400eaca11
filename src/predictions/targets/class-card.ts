import type { Bilingual, IsoDate } from '#values';
import type { ClassProof } from '../models/prove-class.ts';
import { type TargetName, type TargetResult, withoutFigures } from '../result.ts';
import { gradeOf } from '../trust/proof/grade-class.ts';
import { makeCard } from '../trust/proof/make-card.ts';
import { noVerdict, type Verdict } from '../trust/proof/verdict.ts';
import { targetTitles } from './texts.ts';

/** What the proof comes to. */
export function verdictOf(proof: ClassProof, seed: number): Verdict {
  return gradeOf({
    labels: proof.test.outcome,
    scores: proof.champion,
    baseline: { name: proof.rule.name, scores: proof.baseline },
    challenger: proof.challenger,
    seed,
  });
}

/** What too few outcomes come to, before anything is learned. */
export function verdictOfFew(labels: Float64Array, seed: number): Verdict {
  const same = new Float64Array(labels.length);
  return gradeOf({ labels, scores: same, baseline: { name: { id: '', en: '' }, scores: same }, seed });
}

/** What a target is called, with what exactly counts as its outcome. */
export function titleOf(target: TargetName, meaning: Bilingual): Bilingual {
  const { id, en } = targetTitles[target];
  return { id: `${id}: ${meaning.id}`, en: `${en}: ${meaning.en}` };
}

/** What customers come to whom no column tells apart. */
export function verdictWithoutColumns(labels: Float64Array): Verdict {
  const reason = {
    id: 'Tidak ada kolom yang membedakan pelanggan satu dari yang lain dan boleh dipakai.',
    en: 'No column tells one customer from another and may be used.',
  };
  const need = {
    id: 'kolom tentang pelanggan yang sudah diketahui sebelum kejadiannya',
    en: 'columns about the customers that were known before the event',
  };
  const positives = labels.reduce((sum, label) => sum + label, 0);
  return { ...noVerdict(reason, [need], labels.length), positives };
}

/** The answer where the records do not reach: why, and what would help. */
export function missingResult(
  target: TargetName,
  { meaning, reason, need }: { meaning: Bilingual; reason: Bilingual; need: Bilingual },
): TargetResult {
  const verdict = noVerdict(reason, [need], 0);
  const nothing: { window: null; trainedAsOf: IsoDate | null; model: null } = {
    window: null,
    trainedAsOf: null,
    model: null,
  };
  const title = titleOf(target, meaning);
  return withoutFigures(target, makeCard({ target, title, verdict, doubts: [], drivers: [], ...nothing }));
}
