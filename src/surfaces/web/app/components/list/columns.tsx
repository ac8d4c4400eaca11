import type { ReactNode } from 'react';
import type { Bilingual } from '#values';
import type { CustomerResponse } from '../../api/shapes.ts';
import { list } from '../../messages/list.ts';
import { Measure, Money, MoneyRange, ScoreBar, Unknown } from '../measures.tsx';
import { PriorityChip, SegmentChip } from '../segment-chip.tsx';

/** One column of the list. */
export interface Column {
  key: string;
  title: Bilingual;
  /** Width as a track of a CSS grid. */
  track: string;
  /** The key to sort by, where the list can be. */
  sortBy?: string;
  isNumber?: boolean;
  cell: (row: CustomerResponse) => ReactNode;
}

/** The columns of the list from left to right. */
export const columns: readonly Column[] = [
  {
    key: 'name',
    title: list.name,
    track: 'minmax(9rem,1.7fr)',
    sortBy: 'name',
    cell: (row) => <Clipped text={row.name} isStrong />,
  },
  { key: 'strategy', title: list.strategy, track: '7.5rem', cell: (row) => <SegmentChip segment={row.strategy} /> },
  { key: 'priority', title: list.priority, track: '4.5rem', cell: (row) => <PriorityChip priority={row.priority} /> },
  {
    key: 'revenue',
    title: list.revenue,
    track: '6.75rem',
    sortBy: 'revenue',
    isNumber: true,
    cell: (row) => <Money amount={row.revenue} />,
  },
  {
    key: 'bandwidth',
    title: list.bandwidth,
    track: '5.5rem',
    sortBy: 'bandwidth',
    isNumber: true,
    cell: (row) => <Measure value={row.bandwidthMbps} unit="mbps" />,
  },
  {
    key: 'tenure',
    title: list.tenure,
    track: '4.5rem',
    sortBy: 'tenure',
    isNumber: true,
    cell: (row) => <Measure value={row.tenureYears} unit="years" />,
  },
  {
    key: 'industry',
    title: list.industry,
    track: 'minmax(4.5rem,.9fr)',
    cell: (row) => <Clipped text={row.industry} />,
  },
  { key: 'owner', title: list.owner, track: 'minmax(4rem,.7fr)', cell: (row) => <Clipped text={row.owner} /> },
  {
    key: 'offer',
    title: list.offer,
    track: 'minmax(8.5rem,1.5fr)',
    sortBy: 'score',
    cell: (row) => <FirstOffer row={row} />,
  },
  {
    key: 'worth',
    title: list.worth,
    track: '10rem',
    sortBy: 'worth',
    isNumber: true,
    cell: (row) => <FirstWorth row={row} />,
  },
];

/** A text cut to the width of its column, whole on hover. */
export function Clipped({ text, isStrong = false }: { text: string | null; isStrong?: boolean }) {
  if (text === null) {
    return (
      <span className="block truncate">
        <Unknown />
      </span>
    );
  }
  return (
    <span className={`block truncate ${isStrong ? 'font-semibold' : ''}`} title={text}>
      {text}
    </span>
  );
}

/** The best offer: its product and score. */
export function FirstOffer({ row }: { row: CustomerResponse }) {
  const offer = row.offers[0];
  if (offer === undefined) return <span className="text-muted">–</span>;
  return (
    <span className="block min-w-0">
      <Clipped text={offer.product} />
      <ScoreBar score={offer.score} />
    </span>
  );
}

/** What the best offer is worth, from low to high. */
export function FirstWorth({ row }: { row: CustomerResponse }) {
  const offer = row.offers[0];
  if (offer === undefined) return <span className="text-muted">–</span>;
  return (
    <span className="text-xs">
      <MoneyRange low={offer.worthLow} high={offer.worthHigh} />
    </span>
  );
}
