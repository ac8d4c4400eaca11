import type { ColumnPortraitResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { quality } from '../../messages/quality.ts';

const width = 120;
const height = 28;

/** How the values of a column are spread: one bar each stretch, in words for those who do not see it. */
export function Bars({ bins }: { bins: ColumnPortraitResponse['bins'] }) {
  const { say, formats } = useSpeech();
  const first = bins[0];
  const last = bins.at(-1);
  if (first === undefined || last === undefined) return null;
  const most = Math.max(1, ...bins.map(({ rows }) => rows));
  const step = width / bins.length;
  const end = (text: string): string => (isNumber(text) ? formats.number(Number(text)) : text);
  const title = say(quality.bars, { from: end(first.from), to: end(last.to), n: formats.count(most) });
  return (
    <svg role="img" aria-label={title} viewBox={`0 0 ${width} ${height}`} className="h-7 w-30 text-accent">
      {bins.map(({ from, to, rows }, index) => {
        // A stretch with few rows must not look like one with none.
        const tall = rows === 0 ? 0 : Math.max(1.5, (rows / most) * (height - 1));
        return (
          <rect
            key={from}
            x={index * step + 0.5}
            y={height - tall}
            width={Math.max(1, step - 1)}
            height={tall}
            fill="currentColor"
          >
            <title>{say(quality.bar, { from: end(from), to: end(to), n: formats.count(rows) })}</title>
          </rect>
        );
      })}
      <line x1={0} x2={width} y1={height - 0.25} y2={height - 0.25} stroke="var(--line)" strokeWidth={0.5} />
    </svg>
  );
}

function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);
}
