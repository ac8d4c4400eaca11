/** A value that may be written into SQL as a literal. */
export type Literal = string | number | bigint | boolean | null;

/** Every function that an engine must define; arguments and result are SQL text. */
export const dialectFunctions = [
  'ratio',
  'mean',
  'quantile',
  'sumMoney',
  'sumWhole',
  'countIf',
  'whole',
  'decimal',
  'readDecimal',
  'ln',
  'concat',
  'least',
  'greatest',
  'text',
  'matches',
  'extract',
  'replaceAll',
  'md5',
  'joinDistinct',
  'topBy',
  'element',
  'daysBetween',
  'addMonths',
  'monthOf',
  'weekday',
  'readDate',
] as const;

export type DialectFunction = (typeof dialectFunctions)[number];

/** How one engine spells names, values and the functions whose meaning differs between engines. */
export interface Dialect {
  readonly name: string;
  identifier(identifier: string): string;
  literal(value: Literal): string;
  readonly functions: Readonly<Record<DialectFunction, (...args: string[]) => string>>;
}
