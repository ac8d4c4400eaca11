/** An industry with its share of the customers and how much faster (in log units) its lines are. */
export interface Industry {
  name: string;
  share: number;
  faster: number;
}

/** The industries of the invented company's customers; the shares add up to 1. */
export const industries: readonly Industry[] = [
  { name: 'GOVERNMENT', share: 0.288, faster: 0 },
  { name: 'BANKING & FINANCIAL', share: 0.1, faster: -0.5 },
  { name: 'MANUFACTURE', share: 0.11, faster: 0 },
  { name: 'EDUCATION', share: 0.1, faster: 0.3 },
  { name: 'HEALTH', share: 0.08, faster: 0 },
  { name: 'RETAIL', share: 0.08, faster: -0.3 },
  { name: 'ENERGY & UTILITY', share: 0.05, faster: 0 },
  { name: 'TELCO & ISP', share: 0.042, faster: 1.3 },
  { name: 'HOSPITALITY', share: 0.05, faster: 0.2 },
  { name: 'MEDIA & ICT', share: 0.04, faster: 0.8 },
  { name: 'LOGISTICS', share: 0.035, faster: -0.2 },
  { name: 'PROFESSIONAL SERVICES', share: 0.025, faster: 0 },
];

/** The index of the industry at a place from 0 to 1, the industries laid end to end by their shares. */
export function industryAt(place: number): number {
  let end = 0;
  const index = industries.findIndex(({ share }) => {
    end += share;
    return place < end;
  });
  return index < 0 ? industries.length - 1 : index;
}

/** The units that own accounts, with their share of the customers. */
export const owners: readonly { name: string; share: number }[] = [
  { name: 'SBU JAKARTA', share: 0.24 },
  { name: 'SBU JAWA BARAT', share: 0.13 },
  { name: 'SBU JAWA TENGAH', share: 0.11 },
  { name: 'SBU JAWA TIMUR', share: 0.13 },
  { name: 'SBU BALI NUSRA', share: 0.06 },
  { name: 'SBU SUMATERA UTARA', share: 0.08 },
  { name: 'SBU SUMATERA TENGAH', share: 0.06 },
  { name: 'SBU SUMATERA SELATAN', share: 0.06 },
  { name: 'SBU KALIMANTAN', share: 0.06 },
  { name: 'SBU SULAWESI', share: 0.07 },
];

/** The steps in which bandwidth is sold, in Mbps. */
export const ladder: readonly number[] = [
  0.064, 0.128, 0.256, 0.512, 1, 2, 4, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000, 1500, 2000, 10000,
];

/** The borders between the price levels, in rupiah a month. */
const priceLevels = [1_000_000, 3_500_000, 15_000_000] as const;

/** The price level, 1 to 4, of an amount in rupiah a month. */
export function priceLevel(rupiah: number): number {
  return 1 + priceLevels.filter((border) => rupiah >= border).length;
}
