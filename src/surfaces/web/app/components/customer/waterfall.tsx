import type { CustomerPredictionResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { reasons } from '../../messages/reasons.ts';
import { signed } from '../predictions/bin-words.ts';
import { LogOddsHint } from '../predictions/log-odds-hint.tsx';
import { waterfallSteps } from './waterfall-steps.ts';

interface Props {
  base: number;
  contributions: CustomerPredictionResponse['contributions'];
  unit: string;
}

/** How the score of a customer comes about: from a start that is the same for all, step by step, largest first. */
export function Waterfall({ base, contributions, unit }: Props) {
  const { say, formats } = useSpeech();
  const { steps, end, least, most } = waterfallSteps(base, contributions);
  const span = most - least || 1;
  const place = (value: number): number => (100 * (value - least)) / span;
  // Small contributions would all read the same in two decimals.
  const isSmall = contributions.every(({ contribution }) => Math.abs(contribution) < 0.1);
  const number = isSmall ? formats.measure : formats.score;
  const unitWord = say(unit === 'share' ? reasons.logOdds : reasons.ofRevenue);
  return (
    <div data-testid="waterfall">
      <p className="pb-1 text-xs text-muted">
        {say(reasons.whyLead, { unit: unitWord })} {unit === 'share' && <LogOddsHint />}
      </p>
      <table className="w-full table-fixed text-xs">
        <tbody>
          <End title={say(reasons.start)} value={number(base)} place={place(base)} />
          {contributions.map((one, index) => {
            const step = steps[index] ?? { from: base, to: base };
            const sentence = say(one.sentence);
            return (
              <tr key={one.feature} className="border-t border-line" title={sentence} data-testid="contribution">
                <th scope="row" className="w-2/5 py-1 pr-2 text-left font-normal sm:w-1/2">
                  {factOf(sentence) ?? say(one.title)}
                  <span className="sr-only">{sentence}</span>
                </th>
                <td className="py-1">
                  <Bar from={place(step.from)} to={place(step.to)} />
                </td>
                <td className="w-14 py-1 text-right">{signed(one.contribution, number)}</td>
              </tr>
            );
          })}
          <End title={say(reasons.score)} value={number(end)} place={place(end)} />
        </tbody>
      </table>
    </div>
  );
}

/** The stored fact a sentence begins with; undefined where it has none. */
function factOf(sentence: string): string | undefined {
  const end = sentence.lastIndexOf(' - ');
  return end > 0 ? sentence.slice(0, end) : undefined;
}

function Bar({ from, to }: { from: number; to: number }) {
  return (
    <span aria-hidden="true" className="relative block h-3">
      <span
        className={`absolute inset-y-0 min-w-px ${to >= from ? 'bg-risk' : 'bg-sniper'}`}
        style={{ left: `${Math.min(from, to)}%`, width: `${Math.abs(to - from)}%` }}
      />
    </span>
  );
}

function End({ title, value, place }: { title: string; value: string; place: number }) {
  return (
    <tr className="border-t border-line font-semibold first:border-t-0">
      <th scope="row" className="w-2/5 py-1 pr-2 text-left sm:w-1/2">
        {title}
      </th>
      <td className="py-1">
        <span aria-hidden="true" className="relative block h-3">
          <span className="absolute -inset-y-0.5 w-0.5 -translate-x-1/2 bg-ink" style={{ left: `${place}%` }} />
        </span>
      </td>
      <td className="w-14 py-1 text-right">{value}</td>
    </tr>
  );
}
