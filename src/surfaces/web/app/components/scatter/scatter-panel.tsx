import { useCallback, useEffect, useMemo, useState } from 'react';
import { useCloud } from '../../api/queries.ts';
import { useSpeech } from '../../messages/language.tsx';
import { overview } from '../../messages/overview.ts';
import { filterQuery, rangeFilters, withoutFilters, withToggled, wordsOf } from '../../search.ts';
import { useSearchState } from '../../use-search-state.ts';
import { KindBadge } from '../kind-badge.tsx';
import { useMoney } from '../measures.tsx';
import { Awaiting } from '../states.tsx';
import { ChartTools } from './chart-tools.tsx';
import { type Against, type Cloud, type Range, rangeOf, tally } from './cloud.ts';
import { LegendTable } from './legend-table.tsx';
import type { Chart } from './load-echarts.ts';
import { isWithin, layOut } from './plot.ts';
import { ScatterChart } from './scatter-chart.tsx';
import { rangeInSearch, searchWithRange } from './search-range.ts';
import { useSummary } from './use-summary.ts';

/** The customer map: chart, its tools, legend and selection. What it selects stands in the address and narrows the list. */
export function ScatterPanel() {
  const { say } = useSpeech();
  const [search, change] = useSearchState();
  const against: Against = search.chart === 'tenure' ? 'tenure' : 'bandwidth';
  const legendFilter = against === 'tenure' ? 'revenue_tenure' : 'strategy';
  // The chart library comes while the points are on their way, and not before the page is up.
  useEffect(() => void import('./load-echarts.ts'), []);
  const cloud = useCloud(filterQuery(search, [...rangeFilters, legendFilter]));
  return (
    <section aria-labelledby="map-title" className="card">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-2.5">
        <h2 id="map-title" className="text-base font-semibold">
          {say(overview.chart)}
        </h2>
        <KindBadge kind="RULE" />
        <fieldset className="flex flex-wrap gap-1">
          <legend className="sr-only">{say(overview.chart)}</legend>
          {(['bandwidth', 'tenure'] as const).map((one) => (
            <button
              key={one}
              type="button"
              className="button"
              aria-pressed={against === one}
              onClick={() => {
                const kept = withoutFilters(search, [...rangeFilters, 'strategy', 'revenue_tenure', 'chart']);
                change(one === 'tenure' ? { ...kept, chart: 'tenure' } : kept);
              }}
            >
              {say(one === 'tenure' ? overview.byTenure : overview.byBandwidth)}
            </button>
          ))}
        </fieldset>
      </div>
      <Awaiting of={cloud} lines={12}>
        {(points) => <Drawing cloud={points} against={against} legendFilter={legendFilter} />}
      </Awaiting>
    </section>
  );
}

interface DrawingProps {
  cloud: Cloud;
  against: Against;
  legendFilter: 'strategy' | 'revenue_tenure';
}

function Drawing({ cloud, against, legendFilter }: DrawingProps) {
  const { say, formats } = useSpeech();
  const { currency } = useMoney();
  const [search, change] = useSearchState();
  const [isSelecting, setSelecting] = useState(() => window.matchMedia('(pointer: fine)').matches);
  const [chart, setChart] = useState<Chart | null>(null);
  const [isEmpty, setEmpty] = useState(false);
  const plot = useMemo(() => layOut(cloud, against), [cloud, against]);
  const tallies = useMemo(() => tally(cloud, plot.placed), [cloud, plot]);
  const chosenText = search[legendFilter];
  const chosen = useMemo(() => chosenText?.split('|') ?? [], [chosenText]);
  const isShown = useCallback(
    (segment: number) => chosen.length === 0 || chosen.includes(plot.placed.segments[segment] ?? ''),
    [chosen, plot],
  );
  const selection = useMemo(() => rangeInSearch(search, against), [search, against]);
  const selected = useMemo(
    () => (selection === null ? null : rangeOf(cloud, against, isWithin(plot, selection, isShown))?.tally),
    [cloud, against, plot, selection, isShown],
  );
  const summary = useSummary(plot, tallies);

  const onSelect = (range: Range | null): void => {
    setEmpty(range === null);
    if (range !== null) change(searchWithRange(search, against, range));
  };

  return (
    <div className="grid grid-cols-1 xl:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0 border-line p-2 xl:border-r">
        <ChartTools chart={chart} isSelecting={isSelecting} onSelecting={setSelecting} />
        <ScatterChart
          plot={plot}
          isSelecting={isSelecting}
          isShown={isShown}
          selection={selection}
          summary={summary}
          onSelect={onSelect}
          onChart={setChart}
        />
        <p role="status" className="flex min-h-8 flex-wrap items-center gap-3 px-2 text-xs text-muted">
          {isEmpty && say(overview.nothingInside)}
          {selected && !isEmpty && (
            <span className="font-semibold text-ink" data-testid="selection">
              {say(overview.selected, {
                n: formats.count(selected.customers),
                money: formats.money(selected.revenue, currency),
              })}
            </span>
          )}
          {selection !== null && (
            <button type="button" className="link" onClick={() => change(withoutFilters(search, rangeFilters))}>
              {say(overview.clear)}
            </button>
          )}
          {selection === null && !isEmpty && say(isSelecting ? overview.chartHint : overview.chartHintMove)}
          {plot.drawn < cloud.count && (
            <span>{say(overview.notDrawn, { n: formats.count(cloud.count - plot.drawn) })}</span>
          )}
          {plot.borders.revenue === undefined && <span>{say(overview.bordersDiffer)}</span>}
        </p>
      </div>
      <LegendTable
        placed={plot.placed}
        tallies={tallies}
        chosen={wordsOf(search, legendFilter)}
        onToggle={(segment) => change(withToggled(search, legendFilter, segment))}
      />
    </div>
  );
}
