import { useSpeech } from '../../messages/language.tsx';
import { model } from '../../messages/model.ts';
import { isCounted, type ShapePoint, signed, useBinWords, usePointWords } from './bin-words.ts';

interface Props {
  points: readonly ShapePoint[];
  unit: string;
}

/** What each category adds to the score: a bar to either side of zero with its error, and the customers beside it. */
export function CategoryBars({ points, unit }: Props) {
  const { say, formats } = useSpeech();
  const { bin } = useBinWords();
  const words = usePointWords(unit);
  const known = points.filter(({ customers }) => customers > 0);
  const shown = known.length > 0 ? known : points;
  const sorted = [...shown].sort((one, other) => other.contribution - one.contribution);
  const most = Math.max(1e-9, ...shown.map(({ contribution, error }) => Math.abs(contribution) + (error ?? 0)));
  // Two decimals tell nothing of contributions that are all small.
  const number = most < 0.1 ? formats.measure : formats.score;
  const place = (value: number): number => 50 + (Math.max(-most, Math.min(most, value)) / most) * 50;
  return (
    <table className="w-full text-xs">
      <tbody>
        {sorted.map((point) => (
          <tr key={point.label} className="border-t border-line first:border-t-0" title={words(point)}>
            <th scope="row" className="w-1/3 min-w-0 break-words py-1.5 pr-2 text-left font-normal">
              {bin(point, unit)}
            </th>
            <td className="py-1.5">
              <Bar from={place(0)} to={place(point.contribution)} error={((point.error ?? 0) / most) * 50} />
            </td>
            <td className="w-16 py-1.5 pl-2 text-right">{signed(point.contribution, number)}</td>
            {isCounted(points) && (
              <td className="w-14 py-1.5 pl-2 text-right text-muted">
                {formats.count(point.customers)}
                <span className="sr-only"> {say(model.count)}</span>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({ from, to, error }: { from: number; to: number; error: number }) {
  return (
    <span aria-hidden="true" className="relative block h-3">
      <span className="absolute inset-y-0 left-1/2 w-px bg-line" />
      <span
        className={`absolute inset-y-0 ${to >= from ? 'bg-risk' : 'bg-sniper'}`}
        style={{ left: `${Math.min(from, to)}%`, width: `${Math.abs(to - from)}%` }}
      />
      <span
        className="absolute top-1/2 h-px bg-ink"
        style={{
          left: `${Math.max(0, to - error)}%`,
          width: `${Math.min(100, to + error) - Math.max(0, to - error)}%`,
        }}
      />
    </span>
  );
}
