import { z } from 'zod';

const money = z.number().min(0);
const quantile = z.number().gt(0).lt(1);

function isRising(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? value));
}

const quadrantSettings = z.strictObject({
  borders: z
    .enum(['fixed', 'median', 'quantile', 'cluster'])
    .default('fixed')
    .describe('Where the borders come from; cluster is the median within each bandwidth class'),
  fixed: z
    .strictObject({
      revenue: money.default(3_500_000).describe('Revenue from which a customer counts as high'),
      bandwidth: money.default(10).describe('Bandwidth in Mbps from which a customer counts as high'),
    })
    .prefault({}),
  quantile: quantile.default(0.75).describe('Share of customers below the border'),
  smallestCluster: z
    .int()
    .min(1)
    .default(20)
    .describe('A bandwidth class with fewer measured customers takes the median of all'),
});

const revenueTenureSettings = z.strictObject({
  borders: z.enum(['median', 'fixed', 'quantile']).default('median').describe('Where the borders come from'),
  fixed: z
    .strictObject({
      revenue: money.default(3_500_000).describe('Revenue from which a customer counts as high'),
      tenure: money.default(5).describe('Years from which a customer counts as long-standing'),
    })
    .prefault({}),
  quantile: quantile.default(0.75).describe('Share of customers below the border'),
});

const arpuSettings = z
  .strictObject({
    entry: z.number().gt(0).default(1_000_000).describe('Entry ends below this revenue'),
    mid: z.number().gt(0).default(3_500_000).describe('Mid ends below this revenue'),
    high: z.number().gt(0).default(15_000_000).describe('High ends below this revenue'),
  })
  .refine(({ entry, mid, high }) => isRising([entry, mid, high]), 'entry, mid and high must rise');

const bandwidthClassSettings = z
  .strictObject({
    small: z.number().gt(0).default(1).describe('ATM_IOT ends below this many Mbps'),
    medium: z.number().gt(0).default(20).describe('UMKM_SMALL ends at this many Mbps'),
    large: z.number().gt(0).default(500).describe('CORPORATE ends at this many Mbps'),
  })
  .refine(({ small, medium, large }) => isRising([small, medium, large]), 'small, medium and large must rise');

/** The borders of every scheme; the defaults are those of the telecom seed. */
export const segmentsSettings = z.strictObject({
  quadrant: quadrantSettings.prefault({}),
  revenueTenure: revenueTenureSettings.prefault({}),
  arpu: arpuSettings.prefault({}),
  tenure: z
    .strictObject({
      growthBelowYears: z.number().gt(0).default(2).describe('Growth ends below this many years'),
    })
    .prefault({}),
  bandwidthClass: bandwidthClassSettings.prefault({}),
});

export type SegmentsSettings = z.infer<typeof segmentsSettings>;
