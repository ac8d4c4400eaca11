import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { usePredictionPoints } from '../../api/queries.ts';
import type { PredictionPointsResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { predictionList } from '../../messages/prediction-list.ts';
import { targetFigure } from '../../messages/prediction-words.ts';
import { validSearch } from '../../search.ts';
import { useTheme } from '../../theme.ts';
import { useSearchState } from '../../use-search-state.ts';
import { useMoney } from '../measures.tsx';
import { ZoomButtons } from '../scatter/chart-tools.tsx';
import { Awaiting } from '../states.tsx';
import { middleOf } from './middle-of.ts';
import { drawnPoints, type PointsAgainst, type PointsLook, placesOf, pointsOption } from './points-option.ts';
import { usePointsChart } from './use-points-chart.ts';

interface Props {
  target: string;
  isMoney: boolean;
}

/** Every customer by its figure, against the money at stake or the width of its range. */
export function Confidence({ target, isMoney }: Props) {
  const { say } = useSpeech();
  const found = usePredictionPoints(target);
  const [search, change] = useSearchState();
  const hasMoney = !isMoney && (found.data?.amount.some((amount) => amount !== null) ?? false);
  const against: PointsAgainst = hasMoney && search.chart !== 'width' ? 'money' : 'width';
  return (
    <section className="card min-w-0" aria-labelledby="scatter-title">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-2.5">
        <h2 id="scatter-title" className="scroll-mt-28 text-base font-semibold">
          {say(hasMoney ? predictionList.scatter : predictionList.scatterPlain)}
        </h2>
        {hasMoney && (
          <fieldset className="flex flex-wrap gap-1">
            <legend className="sr-only">{say(predictionList.scatter)}</legend>
            {(['money', 'width'] as const).map((one) => (
              <button
                key={one}
                type="button"
                className="button"
                aria-pressed={against === one}
                onClick={() => change(validSearch({ ...search, chart: one === 'width' ? 'width' : '' }), true)}
              >
                {say(one === 'money' ? predictionList.againstMoney : predictionList.againstWidth)}
              </button>
            ))}
          </fieldset>
        )}
      </header>
      <Awaiting of={found} lines={8}>
        {(points) =>
          areSame(points) ? (
            <AllSame customers={points.value.length} />
          ) : (
            <Drawing points={points} target={target} isMoney={isMoney} against={against} />
          )
        }
      </Awaiting>
    </section>
  );
}

/** True where more than one customer has a figure, and all have the same. */
function areSame({ value }: PredictionPointsResponse): boolean {
  return value.length > 1 && value.every((one) => one !== null && one === value[0]);
}

function AllSame({ customers }: { customers: number }) {
  const { say, formats } = useSpeech();
  return <p className="p-4 text-muted">{say(predictionList.allSame, { n: formats.count(customers) })}</p>;
}

interface DrawingProps extends Props {
  points: PredictionPointsResponse;
  against: PointsAgainst;
}

function Drawing({ points, target, isMoney, against }: DrawingProps) {
  const { say, formats } = useSpeech();
  const navigate = useNavigate();
  const element = useRef<HTMLDivElement>(null);
  const look = usePointsLook({ target, isMoney, against });
  const drawn = useMemo(() => drawnPoints(points, against, look), [points, against, look]);
  const places = useMemo(() => placesOf(drawn, look), [drawn, look]);
  const option = useMemo(() => pointsOption(points, places, look), [points, places, look]);
  const chart = usePointsChart(element, option, (value) => {
    const customerId = Array.isArray(value) ? points.customerId[Number(value[2])] : undefined;
    if (customerId !== undefined) void navigate({ to: '/customers/$customerId', params: { customerId } });
  });
  const left = points.customerId.length - drawn.length;
  const summary = say(predictionList.drawn, { n: formats.count(drawn.length) });
  return (
    <div className="p-2" data-testid="confidence" data-drawn={chart === null ? undefined : drawn.length}>
      <p className="no-print flex flex-wrap gap-1 px-2">
        <ZoomButtons chart={chart} middle={(view) => middleOf(places, view)} />
      </p>
      <div
        ref={element}
        role="img"
        aria-label={`${look.xTitle} × ${look.yTitle}. ${summary}`}
        className="h-80 w-full"
      />
      <p className="px-2 pb-1 text-xs text-muted">
        {say(predictionList.scatterLead)} {left > 0 && say(predictionList.notDrawn, { n: formats.count(left) })}
      </p>
    </div>
  );
}

/** Words, formats and colours of the drawing in the language and theme of the page. */
function usePointsLook({ target, isMoney, against }: Props & { against: PointsAgainst }): PointsLook {
  const { say, formats } = useSpeech();
  const { currency } = useMoney();
  const { shown: theme } = useTheme();
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement);
    // The theme names the set of colours that the variables hold when this is read.
    const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim() || theme;
    const isMoneyY = isMoney || against === 'money';
    const yTitle =
      against === 'money'
        ? predictionList.moneyAxis
        : isMoney
          ? predictionList.widthAxisMoney
          : predictionList.widthAxis;
    return {
      ...{ ink: colour('ink'), muted: colour('muted'), line: colour('line') },
      ...{ card: colour('card'), accent: colour('accent') },
      font: getComputedStyle(document.body).fontFamily,
      xTitle: say(isMoney ? predictionList.valueAxis : predictionList.chanceAxis, {
        figure: say(targetFigure(target)),
        currency,
      }),
      yTitle: say(yTitle, { currency }),
      xLabel: isMoney ? formats.tick : formats.share,
      yLabel: isMoneyY ? formats.tick : formats.share,
      isLogX: isMoney,
      isLogY: isMoneyY,
      isMoving: matchMedia('(pointer: fine)').matches,
    };
  }, [say, formats, currency, theme, target, isMoney, against]);
}
