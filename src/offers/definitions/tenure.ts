import { type Fragment, fn, sql } from '#engine';
import { type BilingualText, type Factor, otherwise, type Step } from '../factor.ts';

/** The stretches of a customer's time that the ladder knows, as a column over `account_base AS b`. */
export const tenureBandColumn: Fragment = sql`CASE
  WHEN b.tenure_state = 'renewal_risk' OR b.tenure_years = 0 THEN 'renewal'
  WHEN b.tenure_years IS NULL THEN NULL
  WHEN b.tenure_years < 0.5 THEN 'new'
  WHEN b.tenure_years < 2 THEN 'growing'
  WHEN b.tenure_years <= 5 THEN 'settled'
  ELSE 'long' END`;

const complexityId = sql`CASE p.complexity WHEN 'Simple' THEN 'sederhana' WHEN 'Complex' THEN 'kompleks' ELSE 'menengah' END`;
const complexityEn = sql`lower(p.complexity)`;

const dueForRenewal: BilingualText = {
  id: fn.concat('Kontrak perlu diperbarui, produk ', complexityId),
  en: fn.concat('Contract due for renewal, product of ', complexityEn, ' complexity'),
};
const years: BilingualText = {
  id: fn.concat('Pelanggan ', sql`c.years_id`, ' tahun, produk ', complexityId),
  en: fn.concat('Customer for ', sql`c.years_en`, ' years, product of ', complexityEn, ' complexity'),
};

const isSimple = sql`p.complexity = 'Simple'`;

const renewalSteps: readonly Step[] = [
  {
    when: sql`c.tenure_band = 'renewal' AND ${isSimple}`,
    value: 10,
    evidence: dueForRenewal,
    reason: {
      id: sql`'Sederhana, mudah ditambahkan saat kontrak diperbarui'`,
      en: sql`'Simple, easy to add while the contract is renewed'`,
    },
  },
  {
    when: sql`c.tenure_band = 'renewal' AND p.is_retention`,
    value: 8,
    evidence: {
      id: sql`'Kontrak perlu diperbarui, produk retensi'`,
      en: sql`'Contract due for renewal, a retention product'`,
    },
    reason: {
      id: sql`'Produk retensi untuk kontrak yang perlu diperbarui'`,
      en: sql`'A retention product for a contract due for renewal'`,
    },
  },
  { when: sql`c.tenure_band = 'renewal'`, value: 3, evidence: dueForRenewal },
];

/** Tenure: simple things for the new, advanced ones for the long-standing. */
export const tenure: Factor = {
  factor: 'tenure',
  rule: 'NBO-13',
  title: { id: 'Lama berlangganan', en: 'Tenure' },
  top: 10,
  reads: 'size',
  steps: () => [
    {
      when: sql`c.tenure_band IS NULL`,
      value: 6,
      evidence: {
        id: sql`'Lama berlangganan tidak diketahui; nilai tengah'`,
        en: sql`'Tenure not known; middle value'`,
      },
    },
    ...renewalSteps,
    {
      when: sql`c.tenure_band = 'new' AND ${isSimple}`,
      value: 10,
      evidence: years,
      reason: { id: sql`'Sederhana, cocok untuk pelanggan baru'`, en: sql`'Simple, as suits a new customer'` },
    },
    { when: sql`c.tenure_band = 'new'`, value: 3, evidence: years },
    {
      when: sql`c.tenure_band = 'growing' AND p.complexity <> 'Complex'`,
      value: 10,
      evidence: years,
      reason: {
        id: fn.concat('Tidak rumit untuk pelanggan yang baru ', sql`c.years_id`, ' tahun'),
        en: sql`'Not complex, as suits a customer of less than two years'`,
      },
    },
    { when: sql`c.tenure_band = 'growing'`, value: 6, evidence: years },
    { when: sql`c.tenure_band = 'settled'`, value: 10, evidence: years },
    { when: sql`c.tenure_band = 'long' AND ${isSimple}`, value: 7, evidence: years },
    {
      when: otherwise,
      value: 10,
      evidence: years,
      reason: {
        id: fn.concat('Pelanggan selama ', sql`c.years_id`, ' tahun, siap untuk layanan tingkat lanjut'),
        en: fn.concat('A customer for ', sql`c.years_en`, ' years, ready for an advanced service'),
      },
    },
  ],
};
