import { type Blueprint, noDemo } from '../blueprint.ts';

/** Software by subscription; made from records, without service lines. */
export const saas: Blueprint = {
  name: 'saas',
  title: { id: 'Perangkat lunak berlangganan', en: 'Software by subscription' },
  currency: 'USD',
  revenuePeriod: 'year',
  language: 'en',
  reads: 'records',
  example: { customers: 0, seed: 1 },
  choices: { currency: 'USD', revenuePeriod: 'year', language: 'en' },
  demo: noDemo('saas'),
};
