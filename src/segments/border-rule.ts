import type { BorderRule } from './scheme.ts';

interface BorderChoice {
  borders: 'fixed' | 'median' | 'quantile' | 'cluster';
  quantile: number;
  smallestCluster?: number;
}

/** The rule of one axis, from how borders are chosen and the fixed border of that axis. */
export function borderRule(choice: BorderChoice, fixed: number): BorderRule {
  switch (choice.borders) {
    case 'fixed':
      return { basis: 'fixed', border: fixed };
    case 'quantile':
      return { basis: 'quantile', quantile: choice.quantile };
    case 'median':
      return { basis: 'median' };
    case 'cluster':
      return { basis: 'cluster', smallestCluster: choice.smallestCluster ?? 1 };
  }
}
