import { dateMesses } from './dates.ts';
import type { Mess } from './mess.ts';
import { numberMesses } from './numbers.ts';
import { relationMesses } from './relations.ts';
import { rowMesses } from './rows.ts';
import { scaleMesses } from './scale.ts';
import { textMesses } from './texts.ts';

/** Every kind of mess; scale breaks are drawn more often, because the most hangs on them. */
export const messes: readonly { mess: Mess; weight: number }[] = [
  ...relationMesses.map((mess) => ({ mess, weight: 3 })),
  ...scaleMesses.map((mess) => ({ mess, weight: 3 })),
  ...[...dateMesses, ...numberMesses, ...textMesses, ...rowMesses].map((mess) => ({ mess, weight: 2 })),
];
