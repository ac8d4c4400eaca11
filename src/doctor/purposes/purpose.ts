import type { Bilingual } from '#values';

/** What the files may be wanted for. */
export const purposes = ['segments', 'offers', 'churn', 'lifetime-value', 'leakage', 'account-plays', 'rfm'] as const;
export type Purpose = (typeof purposes)[number];

/** Whether the files are enough for a purpose: what it needs, and what they have of it. */
export interface PurposeVerdict {
  purpose: Purpose;
  isUsable: 'yes' | 'partly' | 'no';
  needs: Bilingual;
  has: Bilingual;
}
