import type { Bilingual } from '#values';

export type Severity = 'info' | 'warning' | 'error';

/** A numbered rule of cleaning. */
export interface QualityRule {
  rule: string;
  severity: Severity;
  title: Bilingual;
}
