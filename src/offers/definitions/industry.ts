import { fn, literals, name, sql } from '#engine';
import { type Factor, otherwise, type Step } from '../factor.ts';
import type { OffersSettings } from '../settings.ts';
import { keyOf } from '../texts.ts';

function exceptionSteps({ industryExceptions }: OffersSettings): Step[] {
  return industryExceptions.map(({ industries, word }, index) => ({
    when: sql`c.industry_key IN (${literals(industries.map(keyOf))}) AND p.${name(exceptionColumn(index))}`,
    value: 12,
    evidence: {
      id: fn.concat(`Aturan: produk ${word} relevan untuk industri `, sql`c.industry`),
      en: fn.concat(`Rule: ${word} products matter to the industry `, sql`c.industry`),
    },
    reason: {
      id: fn.concat(`Produk ${word} relevan untuk industri `, sql`c.industry`),
      en: fn.concat(`${word} products matter in the `, sql`c.industry`, ' industry'),
    },
  }));
}

/** The column of `offer_products` that says whether a product has the word of an exception. */
export function exceptionColumn(index: number): string {
  return `exception_${index + 1}`;
}

/** Industry: on the product's target list, then an exception of the settings. */
export const industry: Factor = {
  factor: 'industry',
  rule: 'NBO-9',
  title: { id: 'Industri', en: 'Industry' },
  top: 15,
  reads: 'place',
  steps: (settings) => [
    {
      when: sql`c.industry_key IS NULL`,
      value: 5,
      evidence: {
        id: sql`'Industri pelanggan tidak diketahui; nilai terendah'`,
        en: sql`'Industry of the customer not known; lowest value'`,
      },
    },
    {
      when: sql`t.p IS NOT NULL`,
      value: 15,
      evidence: {
        id: fn.concat(sql`c.industry`, ' ada dalam daftar sasaran produk'),
        en: fn.concat(sql`c.industry`, " is on the product's target list"),
      },
      reason: {
        id: fn.concat('Cocok untuk industri ', sql`c.industry`),
        en: fn.concat('Made for the ', sql`c.industry`, ' industry'),
      },
    },
    ...exceptionSteps(settings),
    {
      when: sql`NOT p.has_targets`,
      value: 5,
      evidence: {
        id: sql`'Produk tidak punya daftar industri sasaran'`,
        en: sql`'The product has no list of target industries'`,
      },
    },
    {
      when: otherwise,
      value: 5,
      evidence: {
        id: fn.concat(sql`c.industry`, ' tidak ada dalam daftar sasaran produk'),
        en: fn.concat(sql`c.industry`, " is not on the product's target list"),
      },
    },
  ],
};
