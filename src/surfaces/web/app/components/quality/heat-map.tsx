import type { EChartsType } from 'echarts/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { TableCorrelationsResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { quality } from '../../messages/quality.ts';
import { useTheme } from '../../theme.ts';
import { type HeatMapLook, heatMapOption } from './heat-map-option.ts';

const rowHeight = 34;

/** How the columns of numbers of a table go together, drawn; the same figures stand in a table for those who do not see it. */
export function HeatMap({ correlations }: { correlations: TableCorrelationsResponse }) {
  const { say } = useSpeech();
  const element = useRef<HTMLDivElement>(null);
  const look = useHeatMapLook();
  const [chart, setChart] = useState<EChartsType | null>(null);
  useEffect(() => {
    let made: EChartsType | null = null;
    let isGone = false;
    const sizes = new ResizeObserver(() => made?.resize());
    void import('./load-heat-map.ts').then(({ makeChart }) => {
      if (isGone || element.current === null) return;
      made = makeChart(element.current);
      sizes.observe(element.current);
      setChart(made);
    });
    return () => {
      isGone = true;
      sizes.disconnect();
      made?.dispose();
    };
  }, []);
  useEffect(() => {
    if (chart !== null && !chart.isDisposed()) chart.setOption(heatMapOption(correlations, look), true);
  }, [chart, correlations, look]);
  const { length } = correlations.columns;
  return (
    <figure className="p-4" data-testid="heat-map" data-drawn={chart !== null}>
      <figcaption className="mb-2 text-xs">
        <span className="font-semibold">{say(quality.correlation)}</span>{' '}
        <span className="text-muted">{say(quality.correlationHint)}</span>
      </figcaption>
      <div
        ref={element}
        aria-hidden="true"
        className="w-full"
        style={{ height: 90 + length * rowHeight, maxWidth: 220 + length * 90 }}
      />
      <FigureTable correlations={correlations} number={look.number} />
    </figure>
  );
}

function FigureTable({
  correlations: { columns, values },
  number,
}: {
  correlations: TableCorrelationsResponse;
  number: HeatMapLook['number'];
}) {
  return (
    <table className="sr-only">
      <thead>
        <tr>
          <td />
          {columns.map(({ index, header }) => (
            <th key={index} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.map(({ index, header }, row) => (
          <tr key={index}>
            <th scope="row">{header}</th>
            {columns.map((other, column) => {
              const value = values[row]?.[column] ?? null;
              return <td key={other.index}>{value === null ? '' : number(value)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useHeatMapLook(): HeatMapLook {
  const { formats } = useSpeech();
  const { shown: theme } = useTheme();
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement);
    // The theme names the set of colours that the variables hold when this is read.
    const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim() || theme;
    return {
      ink: colour('ink'),
      muted: colour('muted'),
      card: colour('card'),
      positive: colour('star'),
      negative: colour('risk'),
      font: getComputedStyle(document.body).fontFamily,
      number: formats.number,
    };
  }, [formats, theme]);
}
