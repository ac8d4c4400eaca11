import { useSpeech } from '../../messages/language.tsx';
import { overview } from '../../messages/overview.ts';
import { actionTitle, segmentTitle } from '../../messages/words.ts';
import { Money } from '../measures.tsx';
import { segmentColour } from '../segment-chip.tsx';
import type { Placed, Tally } from './cloud.ts';

/** The action of each quadrant; the tenure matrix has none. */
const actions: Readonly<Record<string, string>> = {
  Star: 'RETAIN',
  Risk: 'CROSS-SELL',
  Sniper: 'UPSELL',
  Incubator: 'AUTOMATE',
};

interface Props {
  placed: Placed;
  tallies: readonly Tally[];
  chosen: readonly string[];
  onToggle: (segment: string) => void;
}

/** The legend of the chart and its figures as a table; each segment is a button that filters. */
export function LegendTable({ placed, tallies, chosen, onToggle }: Props) {
  const { say, formats } = useSpeech();
  const all = tallies.reduce((sum, one) => sum + one.customers, 0);
  const money = tallies.reduce((sum, one) => sum + one.revenue, 0);
  const rows = placed.segments
    .map((segment, index) => ({ segment, tally: tallies[index] ?? { customers: 0, revenue: 0 } }))
    .filter(({ segment, tally }) => segment !== 'Unclassified' || tally.customers > 0);
  return (
    <div className="p-4 xl:w-96">
      <table className="w-full" data-testid="legend">
        <caption className="pb-2 text-left text-xs text-muted">{say(overview.legendHint)}</caption>
        <thead>
          <tr className="border-b border-line text-xs text-muted">
            <th className="py-1.5 text-left font-normal">{say(overview.segment)}</th>
            <th className="py-1.5 text-right font-normal">{say(overview.count)}</th>
            <th className="py-1.5 text-right font-normal">{say(overview.share)}</th>
            <th className="py-1.5 text-right font-normal">{say(overview.revenue)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ segment, tally }) => (
            <tr key={segment} className="border-b border-line">
              <th className="py-1 pr-2 text-left font-normal" scope="row">
                <button
                  type="button"
                  aria-pressed={chosen.includes(segment)}
                  onClick={() => onToggle(segment)}
                  className={`flex w-full items-start gap-2 rounded px-1.5 py-1 text-left hover:bg-sunken aria-pressed:bg-accent-soft ${chosen.length > 0 && !chosen.includes(segment) ? 'text-muted' : ''}`}
                >
                  <span
                    aria-hidden="true"
                    className="mt-1 size-2.5 shrink-0 rounded-full"
                    style={{ backgroundColor: segmentColour(segment) }}
                  />
                  <span>
                    {say(segmentTitle(segment, placed.scheme))}
                    {actions[segment] && (
                      <span className="block text-xs text-muted">{say(actionTitle(actions[segment]))}</span>
                    )}
                  </span>
                </button>
              </th>
              <td className="py-1 text-right">{formats.count(tally.customers)}</td>
              <td className="py-1 pl-2 text-right text-muted">
                {formats.share(all === 0 ? 0 : tally.customers / all)}
              </td>
              <td className="py-1 pl-2 text-right">
                <Money amount={tally.revenue} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-semibold">
            <th className="py-2 pl-1.5 text-left">{say(overview.total)}</th>
            <td className="text-right">{formats.count(all)}</td>
            <td />
            <td className="text-right">
              <Money amount={money} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
