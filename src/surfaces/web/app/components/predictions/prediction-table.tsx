import { Link } from '@tanstack/react-router';
import type { Bilingual } from '#values';
import type { PredictionRowResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { predictionList } from '../../messages/prediction-list.ts';
import { useSearchState } from '../../use-search-state.ts';
import { Hint } from '../hint.tsx';
import { Money, MoneyRange } from '../measures.tsx';
import { Figure, useFigure } from './figure-in-unit.tsx';
import { orderOf, type PredictionOrder, sortedBy } from './list-query.ts';
import { RangeBar } from './range-bar.tsx';

interface Props {
  rows: readonly PredictionRowResponse[];
  isMoney: boolean;
  isWorthShown: boolean;
}

/** One page of the customers of a target, each with its range as a bar. */
export function PredictionTable({ rows, isMoney, isWorthShown }: Props) {
  const { say } = useSpeech();
  const figure = useFigure();
  const unit = rows[0]?.unit ?? 'share';
  const most = Math.max(1e-9, ...rows.map(({ value, high }) => Math.max(value ?? 0, high ?? 0)));
  return (
    <div className="relative overflow-x-auto border-t border-line">
      <table className="w-full">
        <thead className="bg-sunken text-xs text-muted">
          <tr className="border-b border-line">
            <Title isWorthShown={isWorthShown} order="name" title={predictionList.name} isFirst />
            <Title
              isWorthShown={isWorthShown}
              order="value"
              title={isMoney ? predictionList.value : predictionList.chance}
            />
            <th className={`px-2 py-2 text-left font-normal ${isWorthShown ? 'w-2/5' : 'w-3/5'}`}>
              <Hint
                text={say(predictionList.rangeHint, { from: figure(0, unit), to: figure(most, unit) })}
                className="underline decoration-dotted underline-offset-2"
              >
                {say(predictionList.range)}
              </Hint>
            </th>
            {isWorthShown && <Title isWorthShown={isWorthShown} order="amount" title={predictionList.amount} isWide />}
            {isWorthShown && <Title isWorthShown={isWorthShown} order="worth" title={predictionList.worth} />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.customerId} row={row} most={most} isWorthShown={isWorthShown} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface TitleProps extends Pick<Props, 'isWorthShown'> {
  order: PredictionOrder;
  title: Bilingual;
  isFirst?: boolean;
  /** Shown only where there is room. */
  isWide?: boolean;
}

function Title({ isWorthShown, order, title, isFirst = false, isWide = false }: TitleProps) {
  const { say } = useSpeech();
  const [search, change] = useSearchState();
  const { by, isDescending } = orderOf(search, isWorthShown);
  const isSorted = by === order;
  return (
    <th
      aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : 'none'}
      className={`py-2 font-normal ${isFirst ? 'pl-4 pr-2 text-left' : 'px-2 text-right last:pr-4'} ${isWide ? 'hidden sm:table-cell' : ''}`}
    >
      <button
        type="button"
        onClick={() => change(sortedBy(search, order, isWorthShown))}
        className={`hover:text-ink ${isSorted ? 'font-semibold text-ink' : ''}`}
      >
        {say(title)}
        <span aria-hidden="true">{isSorted ? (isDescending ? ' ↓' : ' ↑') : ' ↕'}</span>
      </button>
    </th>
  );
}

function Line({ row, most, isWorthShown }: { row: PredictionRowResponse; most: number; isWorthShown: boolean }) {
  return (
    <tr className="border-b border-line last:border-b-0" data-testid="predicted-row">
      <th scope="row" className="py-1.5 pl-4 pr-2 text-left font-normal">
        <Link to="/customers/$customerId" params={{ customerId: row.customerId }} className="link break-words">
          {row.name}
        </Link>
        {row.name !== row.customerId && <span className="block font-mono text-xs text-muted">{row.customerId}</span>}
      </th>
      <td className="px-2 text-right font-semibold">
        <Figure value={row.value} unit={row.unit} />
      </td>
      <td className="min-w-20 px-2">
        <RangeBar row={row} most={most} />
        <span className="hidden text-xs text-muted sm:block">
          <Figure value={row.low} unit={row.unit} /> – <Figure value={row.high} unit={row.unit} />
        </span>
      </td>
      {isWorthShown && (
        <td className="hidden px-2 text-right sm:table-cell">
          <Money amount={row.amount} />
        </td>
      )}
      {isWorthShown && (
        <td className="px-2 pr-4 text-right">
          <Money amount={row.worth} />
          <span className="hidden text-xs text-muted sm:block">
            <MoneyRange low={row.worthLow} high={row.worthHigh} />
          </span>
        </td>
      )}
    </tr>
  );
}
