import type { RepairDoneResponse } from '../../api/shapes.ts';
import { imports } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';
import { quality } from '../../messages/quality.ts';
import { repairState } from '../../messages/words.ts';
import { visibleText } from '../import/visible-text.ts';

const headClass = 'px-3 py-1.5 text-left font-normal first:pl-4';
const cellClass = 'px-3 py-1.5 align-top first:pl-4';

/** What the accepted repairs did, and how each is undone. */
export function Repairs({ repairs }: { repairs: readonly RepairDoneResponse[] }) {
  const { say } = useSpeech();
  const heads = [quality.number, quality.rule, quality.where, quality.before, quality.after, quality.action];
  return (
    <section aria-labelledby="repairs" className="card">
      <div className="border-b border-line px-4 py-2.5">
        <h2 id="repairs" className="scroll-mt-28 text-base font-semibold">
          {say(quality.repairs)}
        </h2>
        <p className="text-xs text-muted">{say(repairs.length === 0 ? quality.noRepairs : quality.repairsLead)}</p>
      </div>
      {repairs.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
        <section className="max-h-96 overflow-auto" aria-label={say(quality.repairs)} tabIndex={0}>
          <table className="w-full min-w-[48rem] text-xs" data-testid="repairs">
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
              {repairs.map((one) => (
                <RepairLine key={one.number} one={one} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function RepairLine({ one }: { one: RepairDoneResponse }) {
  const { say, formats } = useSpeech();
  const place = [one.file, one.sheet, one.column].filter((part) => part !== null && part !== '').join(' · ');
  const isAside = one.kind.startsWith('set-aside');
  const did = [
    one.cells > 0 ? say(quality.cellsChanged, { n: formats.count(one.cells) }) : null,
    one.rows > 0 ? say(quality.rowsAside, { n: formats.count(one.rows) }) : null,
  ].filter((part) => part !== null);
  return (
    <tr className="border-b border-line last:border-b-0">
      <td className={cellClass}>{formats.count(one.number)}</td>
      <td className={`${cellClass} font-mono`}>{one.rule}</td>
      <td className={`${cellClass} max-w-64 break-words`}>{place}</td>
      <td className={`${cellClass} max-w-52 font-mono break-words`}>
        {one.before === null ? '–' : visibleText(one.before)}
      </td>
      <td className={`${cellClass} max-w-52 font-mono break-words`}>
        {one.after !== null ? (
          visibleText(one.after)
        ) : (
          <span className="font-sans text-muted italic">
            {say(
              one.kind === 'set-aside-repeats' ? imports.asideRepeats : isAside ? imports.asideRow : imports.toUnknown,
            )}
          </span>
        )}
      </td>
      <td className={cellClass}>
        <span
          className={one.state === 'applied' ? 'text-accent' : one.state === 'rejected' ? 'text-muted' : 'text-warn'}
        >
          {say(repairState(one.state))}
        </span>
        {did.length > 0 && <span className="block text-muted">{did.join(', ')}</span>}
      </td>
    </tr>
  );
}
