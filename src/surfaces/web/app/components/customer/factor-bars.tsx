import type { FactorPoints } from '../../api/shapes.ts';
import { customer } from '../../messages/customer.ts';
import { useSpeech } from '../../messages/language.tsx';
import { factorTitle } from '../../messages/words.ts';

/** The factors of one offer as bars: the frame is the most a factor can give, the filling what it gave. */
export function FactorBars({ factors }: { factors: readonly FactorPoints[] }) {
  const { say, formats, language } = useSpeech();
  const most = Math.max(1, ...factors.map((factor) => factor.of));
  return (
    <table className="w-full text-xs">
      <caption className="pb-1 text-left text-muted">{say(customer.factors)}</caption>
      <tbody>
        {factors.map((factor) => (
          <tr key={factor.factor} className="border-t border-line align-top" data-testid="factor">
            <th scope="row" className="w-28 py-1.5 pr-2 text-left font-normal">
              {say(factorTitle(factor.factor))}
            </th>
            <td className="py-1.5">
              <span className="flex items-center gap-2">
                <span aria-hidden="true" className="min-w-0 flex-1">
                  <span className="block h-2.5 bg-sunken" style={{ width: `${(factor.of / most) * 100}%` }}>
                    <span
                      className="block h-full bg-accent"
                      style={{ width: `${factor.of === 0 ? 0 : (factor.points / factor.of) * 100}%` }}
                    />
                  </span>
                </span>
                <span className="w-20 shrink-0 whitespace-nowrap text-right">
                  {say(customer.pointsOf, { points: formats.number(factor.points), of: formats.number(factor.of) })}
                </span>
              </span>
              <span className="mt-0.5 block text-muted">
                {language === 'id' ? factor.evidenceId : factor.evidenceEn}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
