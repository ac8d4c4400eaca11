/** How a figure is known: counted, computed by a chosen formula, estimated with an interval, or predicted by a model. */
export const figureKinds = ['FACT', 'RULE', 'ESTIMATE', 'PREDICTION'] as const;
export type FigureKind = (typeof figureKinds)[number];

/** The languages in which the product speaks. */
export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in each language. */
export type Bilingual = Readonly<Record<Language, string>>;

/** A value with the range it may lie in; all three share one unit. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
  kind: FigureKind;
}
