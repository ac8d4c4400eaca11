import type { Blueprint } from '../blueprint.ts';
import { demo } from './demo/demo.ts';

/** A telecom company with business customers in Indonesia: services by the month, bandwidth, units by region. */
export const telecom: Blueprint = {
  name: 'telecom',
  title: { id: 'Telekomunikasi untuk pelanggan bisnis', en: 'Telecom for business customers' },
  currency: 'IDR',
  revenuePeriod: 'month',
  language: 'id',
  reads: 'lines',
  example: { customers: 5663, seed: 1 },
  choices: {
    currency: 'IDR',
    revenuePeriod: 'month',
    language: 'id',
    quality: { ownCompany: [], validCustomersOnly: true, groupSpellings: true, activeOnly: false },
    segments: { quadrant: { borders: 'fixed', fixed: { revenue: 3_500_000, bandwidth: 10 } } },
    offers: {
      perCustomer: 3,
      weights: {
        tier: 15,
        category: 15,
        bandwidth: 15,
        industry: 15,
        cooccurrence: 10,
        regional: 5,
        affordability: 15,
        tenure: 10,
      },
    },
  },
  demo,
};
