import type { DoubtResponse } from '../../api/shapes.ts';
import { imports } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';
import type { Verdict } from './choices.ts';
import { visibleText } from './visible-text.ts';

interface Props {
  finding: DoubtResponse;
  currency: string;
  isMessageShown: boolean;
  verdict: Verdict;
  /** Undefined where nothing can be decided here. */
  onVerdict?: ((verdict: Verdict) => void) | undefined;
}

/** One finding: where, what the file says, what is proposed, and what was decided. */
export function FindingItem({ finding, currency, isMessageShown, verdict, onVerdict }: Props) {
  const { say, formats } = useSpeech();
  const place = [finding.file, finding.sheet, finding.column].filter((one) => one !== null && one !== '').join(' · ');
  return (
    <li
      className="grid items-center gap-x-6 gap-y-2 px-4 py-2.5 md:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_auto]"
      data-testid="finding"
      data-verdict={verdict ?? 'open'}
    >
      <div className="min-w-0">
        {isMessageShown && <p>{say(finding.message)}</p>}
        <p className="text-xs break-words text-muted">{place}</p>
        <p className="text-xs text-muted">
          {say(imports.rows, { n: formats.count(finding.rows) })}
          {finding.firstRows.length > 0 && ` (${rowsInWords(finding, say)})`}
          {finding.money !== null && ` · ${formats.money(finding.money, currency)}`}
        </p>
      </div>
      <Change finding={finding} />
      {finding.repairs.length === 0 ? (
        <span className="text-xs text-muted md:text-right">{say(imports.nothingProposed)}</span>
      ) : (
        onVerdict !== undefined && <Verdicts verdict={verdict} onVerdict={onVerdict} />
      )}
    </li>
  );
}

const rowsShown = 6;

function rowsInWords({ rows, firstRows }: DoubtResponse, say: ReturnType<typeof useSpeech>['say']): string {
  const shown = firstRows.slice(0, rowsShown).join(', ');
  const list = rows > Math.min(firstRows.length, rowsShown) ? say(imports.andMore, { rows: shown }) : shown;
  return say(imports.rowList, { rows: list });
}

/** What stands in the file and what would stand there. */
function Change({ finding: { before, after, repairs } }: { finding: DoubtResponse }) {
  const { say } = useSpeech();
  const [first] = repairs;
  if (first === undefined && before === null) return <span className="max-md:hidden" />;
  const aside = first?.kind === 'set-aside-repeats' ? imports.asideRepeats : imports.asideRow;
  const isAside = first?.kind.startsWith('set-aside') === true;
  const isEmptied = first !== undefined && 'to' in first && first.to === null && after === null;
  return (
    <p className="min-w-0 font-mono text-xs">
      {before !== null && (
        <span
          className={`rounded px-1 break-words ${first === undefined ? 'bg-sunken' : 'bg-bad-soft text-bad line-through'}`}
        >
          {visibleText(before)}
        </span>
      )}
      {(after !== null || isAside || isEmptied) && (
        <>
          {before !== null && (
            <span className="px-1.5 text-muted">
              <span aria-hidden="true">→</span>
              <span className="sr-only">{say(imports.becomes)}</span>
            </span>
          )}
          {after !== null ? (
            <span className="rounded bg-accent-soft px-1 break-words text-accent">{visibleText(after)}</span>
          ) : (
            <span className="font-sans text-muted italic">{say(isAside ? aside : imports.toUnknown)}</span>
          )}
        </>
      )}
    </p>
  );
}

function Verdicts({ verdict, onVerdict }: { verdict: Verdict; onVerdict: (verdict: Verdict) => void }) {
  const { say } = useSpeech();
  const said = verdict === 'accept' ? imports.accepted : imports.rejected;
  if (verdict !== null) {
    return (
      <span className="flex items-center gap-2 md:justify-end">
        <span className={`text-xs font-semibold ${verdict === 'accept' ? 'text-accent' : 'text-muted'}`}>
          {verdict === 'accept' ? '✓' : '✕'} {say(said)}
        </span>
        <button type="button" className="link text-xs" onClick={() => onVerdict(null)}>
          {say(imports.undo)}
        </button>
      </span>
    );
  }
  return (
    <span className="flex gap-1 md:justify-end">
      <button type="button" className="button" onClick={() => onVerdict('accept')}>
        {say(imports.accept)}
      </button>
      <button type="button" className="button" onClick={() => onVerdict('reject')}>
        {say(imports.reject)}
      </button>
    </span>
  );
}
