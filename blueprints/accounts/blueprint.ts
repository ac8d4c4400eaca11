import { type Blueprint, noDemo } from '../blueprint.ts';

/** Account plays: equipment, projects and opportunities; made from records, without service lines. */
export const accounts: Blueprint = {
  name: 'accounts',
  title: {
    id: 'Rencana akun: perangkat, proyek, dan peluang',
    en: 'Account plays: equipment, projects and opportunities',
  },
  currency: 'USD',
  revenuePeriod: 'year',
  language: 'en',
  reads: 'records',
  example: { customers: 0, seed: 1 },
  choices: { currency: 'USD', revenuePeriod: 'year', language: 'en' },
  demo: noDemo('accounts'),
};
