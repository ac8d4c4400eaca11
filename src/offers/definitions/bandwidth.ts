import { fn, sql } from '#engine';
import { type BilingualText, type Factor, otherwise, type Step } from '../factor.ts';

const figures: BilingualText = {
  id: fn.concat('Bandwidth ', sql`c.mbps_id`, ' Mbps, produk butuh ', sql`p.need_id`, ' Mbps'),
  en: fn.concat('Bandwidth ', sql`c.mbps_en`, ' Mbps, the product needs ', sql`p.need_en`, ' Mbps'),
};

const isIpOnly = sql`coalesce(c.bandwidth_type, '') = 'IP-Only'`;

const withoutNumbers: readonly Step[] = [
  {
    when: sql`${isIpOnly} AND p.is_connectivity`,
    value: 15,
    evidence: {
      id: sql`'Pelanggan hanya memiliki alamat IP; produk konektivitas'`,
      en: sql`'The customer has IP addresses only; a connectivity product'`,
    },
    reason: {
      id: sql`'Memberi koneksi untuk alamat IP yang sudah dimiliki'`,
      en: sql`'Adds the connection to the IP addresses already held'`,
    },
  },
  {
    when: sql`p.min_kbps = 0`,
    value: 15,
    evidence: {
      id: sql`'Produk tidak mensyaratkan bandwidth'`,
      en: sql`'The product states no need for bandwidth'`,
    },
  },
  {
    when: isIpOnly,
    value: 5,
    evidence: {
      id: fn.concat('Pelanggan hanya memiliki alamat IP; produk butuh ', sql`p.need_id`, ' Mbps'),
      en: fn.concat('The customer has IP addresses only; the product needs ', sql`p.need_en`, ' Mbps'),
    },
  },
  {
    when: sql`c.kbps IS NULL`,
    value: 5,
    evidence: {
      id: fn.concat('Bandwidth pelanggan tidak diketahui; produk butuh ', sql`p.need_id`, ' Mbps'),
      en: fn.concat('Bandwidth of the customer not known; the product needs ', sql`p.need_en`, ' Mbps'),
    },
  },
];

/** Bandwidth: half as much again as the product needs, then enough. */
export const bandwidth: Factor = {
  factor: 'bandwidth',
  rule: 'NBO-8',
  title: { id: 'Bandwidth', en: 'Bandwidth' },
  top: 15,
  reads: 'bandwidth',
  steps: () => [
    ...withoutNumbers,
    {
      when: sql`2 * c.kbps >= 3 * p.min_kbps`,
      value: 15,
      evidence: figures,
      reason: {
        id: fn.concat('Bandwidth ', sql`c.mbps_id`, ' Mbps mencukupi (butuh ', sql`p.need_id`, ')'),
        en: fn.concat('Bandwidth of ', sql`c.mbps_en`, ' Mbps is ample (needs ', sql`p.need_en`, ')'),
      },
    },
    {
      when: sql`c.kbps >= p.min_kbps`,
      value: 10,
      evidence: figures,
      reason: {
        id: fn.concat('Bandwidth ', sql`c.mbps_id`, ' Mbps cukup (butuh ', sql`p.need_id`, ')'),
        en: fn.concat('Bandwidth of ', sql`c.mbps_en`, ' Mbps is enough (needs ', sql`p.need_en`, ')'),
      },
    },
    { when: sql`2 * c.kbps >= p.min_kbps`, value: 5, evidence: figures },
    { when: otherwise, value: 2, evidence: figures },
  ],
};
