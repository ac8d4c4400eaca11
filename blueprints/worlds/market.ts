/** An industry: its share of the customers, what it adds to the churn log-odds, and how fast it grows. */
export interface WorldIndustry {
  readonly name: string;
  readonly share: number;
  readonly churn: number;
  readonly growth: number;
}

/** A region: its share of the customers, what it adds to the churn log-odds, how old its billing system is (0 to 1). */
export interface WorldRegion {
  readonly name: string;
  readonly share: number;
  readonly churn: number;
  readonly legacy: number;
}

const industryRows: readonly (readonly [string, number, number, number])[] = [
  ['GOVERNMENT', 0.29, -0.45, -0.2],
  ['BANKING & FINANCIAL', 0.09, -0.3, 0.3],
  ['MANUFACTURE', 0.1, 0, 0.1],
  ['HEALTHCARE', 0.07, -0.15, 0.4],
  ['EDUCATION', 0.1, 0.05, 0.1],
  ['RETAIL & DISTRIBUTION', 0.08, 0.3, 0],
  ['ENERGY & UTILITY', 0.05, -0.2, 0.2],
  ['TELCO & ISP', 0.06, 0.25, 0.6],
  ['HOSPITALITY', 0.05, 0.45, -0.3],
  ['MEDIA & ICT', 0.04, 0.3, 0.6],
  ['LOGISTICS', 0.04, 0.1, 0.3],
  ['PROFESSIONAL SERVICES', 0.03, 0.2, 0.2],
];

const regionRows: readonly (readonly [string, number, number, number])[] = [
  ['JAKARTA', 0.24, 0.1, 0],
  ['JAWA BARAT', 0.13, 0.05, 0],
  ['JAWA TENGAH', 0.11, -0.05, 0.3],
  ['JAWA TIMUR', 0.13, 0, 0.2],
  ['BALI NUSRA', 0.06, 0.15, 0.5],
  ['SUMATERA UTARA', 0.08, -0.05, 0.6],
  ['SUMATERA TENGAH', 0.06, 0.05, 0.7],
  ['SUMATERA SELATAN', 0.06, 0.1, 0.5],
  ['KALIMANTAN', 0.06, -0.15, 0.8],
  ['SULAWESI', 0.07, -0.2, 0.8],
];

/** The industries; a customer's industry is the index. */
export const industries: readonly WorldIndustry[] = industryRows.map(([name, share, churn, growth]) => ({
  name,
  share,
  churn,
  growth,
}));

/** The regions; a customer's region is the index. */
export const regions: readonly WorldRegion[] = regionRows.map(([name, share, churn, legacy]) => ({
  name,
  share,
  churn,
  legacy,
}));

/** The steps in which bandwidth is sold, in Mbps. */
export const bandwidths: readonly number[] = [
  0.064, 2, 4, 5, 10, 20, 30, 50, 60, 100, 200, 300, 500, 1000, 2000, 10000,
];

/** The tiers of a customer (1 to 3) in words; index 0 is not used. */
export const tiers: readonly string[] = ['', 'SMB', 'MID', 'ENT'];

/** Index of the government, which pays late more often. */
export const government = 0;

/** Industries whose customers are larger on average. */
export const largeIndustries: ReadonlySet<number> = new Set([1, 6, 7]);

/** Industries that buy more bandwidth for their size. */
export const fastIndustries: ReadonlySet<number> = new Set([7, 9]);
