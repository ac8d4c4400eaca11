import type { QualityResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { quality } from '../../messages/quality.ts';
import { Money, useMoney } from '../measures.tsx';

const headClass = 'px-3 py-1.5 text-left font-normal first:pl-4';
const cellClass = 'px-3 py-1.5 align-top first:pl-4';

/** The rows that were set aside, and are in no figure. */
export function Quarantined({ quarantined }: { quarantined: QualityResponse['quarantined'] }) {
  const { say, formats } = useSpeech();
  const { total, rows } = quarantined;
  const heads = [quality.where, quality.customer, quality.money, quality.reason];
  return (
    <section aria-labelledby="quarantined" className="card">
      <div className="border-b border-line px-4 py-2.5">
        <h2 id="quarantined" className="scroll-mt-28 text-base font-semibold">
          {say(quality.quarantined)}
        </h2>
        <p className="text-xs text-muted" data-testid="quarantined">
          <AsideLead quarantined={quarantined} />
        </p>
      </div>
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
        <section className="max-h-80 overflow-auto" aria-label={say(quality.quarantined)} tabIndex={0}>
          <table className="w-full min-w-[40rem] text-xs">
            <thead className="sticky top-0 bg-card text-muted">
              <tr className="border-b border-line">
                {heads.map((head) => (
                  <th key={head.en} scope="col" className={headClass}>
                    {say(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ file, sheet, row, rule, reason, customer, amount }) => (
                <tr key={`${file}|${sheet}|${row}`} className="border-b border-line last:border-b-0">
                  <td className={cellClass}>
                    {[file, sheet, say(quality.rowNumber, { n: formats.count(row) })]
                      .filter((one) => one !== '')
                      .join(' · ')}
                  </td>
                  <td className={cellClass}>{customer ?? '–'}</td>
                  <td className={cellClass}>{amount === null ? '–' : <Money amount={amount} />}</td>
                  <td className={cellClass}>
                    {reason} <span className="font-mono text-muted">{rule}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length < total && (
            <p className="px-4 py-2 text-xs text-muted">
              {say(quality.shown, { n: formats.count(rows.length), total: formats.count(total) })}
            </p>
          )}
        </section>
      )}
    </section>
  );
}

function AsideLead({ quarantined: { total, money } }: { quarantined: QualityResponse['quarantined'] }) {
  const { say, formats } = useSpeech();
  const { currency } = useMoney();
  if (total === 0) return say(quality.noneAside);
  const n = formats.count(total);
  return money === null
    ? say(quality.quarantinedLead, { n })
    : say(quality.quarantinedMoney, { n, money: formats.money(money, currency) });
}
