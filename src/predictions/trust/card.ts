import type { Bilingual, FigureKind, IsoDate } from '#values';

/** A measured figure with its bootstrap interval (95 %). */
export interface Measured {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A to F, or why there is none: a rule needs no proof, and too little evidence allows none. */
export const grades = ['A', 'B', 'C', 'D', 'F', 'not enough evidence', 'rule'] as const;
export type Grade = (typeof grades)[number];

/** One point of a drawn curve, in the units of its axes. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Customers behind the point. */
  readonly n: number;
}

/** The curves that a card can carry. */
export const curveNames = ['reliability', 'lift', 'gains', 'coverage'] as const;
export type CurveName = (typeof curveNames)[number];

/** One doubt of the leak probe: which columns, by what evidence, and what was done about it. */
export interface ProbeDoubt {
  readonly check:
    | 'single-column'
    | 'shallow-tree'
    | 'after-outcome'
    | 'id-like'
    | 'misaligned'
    | 'repeated-rows'
    | 'constant'
    | 'leaky-aggregate'
    | 'drift';
  readonly columns: readonly string[];
  readonly evidence: Bilingual;
  /** The column is left out, the target is renamed a rule, training is refused, or it is only said. */
  readonly action: 'leave-out' | 'rename-rule' | 'refuse' | 'say';
}

/** What travels with every prediction. */
export interface ProofCard {
  readonly target: string;
  readonly title: Bilingual;
  readonly kind: FigureKind;
  readonly grade: Grade;
  /** Why this grade, in one or two sentences that quote only figures of the card. */
  readonly reason: Bilingual;
  /** What would help, where evidence is missing. */
  readonly needs: readonly Bilingual[];
  readonly window: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly trainedAsOf: IsoDate | null;
  readonly baseline: { readonly name: Bilingual; readonly metric: string; readonly value: number } | null;
  readonly n: number;
  readonly positives: number | null;
  /** By metric: auc, lift10, brier, calibration_error, capture20, coverage80, wape, ... and the challenger's under `challenger_auc`. */
  readonly metrics: Readonly<Record<string, Measured>>;
  /** The metric that the grade judges, and its baseline's value under `baseline`. */
  readonly judgedBy: string;
  readonly shuffled: Measured | null;
  readonly doubts: readonly ProbeDoubt[];
  readonly curves: Readonly<Partial<Record<CurveName, readonly CurvePoint[]>>>;
  readonly drivers: readonly { readonly column: string; readonly title: Bilingual; readonly share: number }[];
  readonly model: {
    readonly champion: string;
    readonly challenger: string | null;
    readonly settings: string;
    readonly seed: number;
    readonly dataHash: string;
  } | null;
}
