import { Link } from '@tanstack/react-router';
import { useFindings } from '../api/queries.ts';
import type { FindingResponse } from '../api/shapes.ts';
import { useSpeech } from '../messages/language.tsx';
import { quality } from '../messages/quality.ts';
import { findingAction } from '../messages/words.ts';
import { Money } from './measures.tsx';

/** Rows of findings: where, what the file says, what is used. */
export function FindingRows({
  findings,
  isRuleShown = false,
}: {
  findings: readonly FindingResponse[];
  isRuleShown?: boolean;
}) {
  const { say } = useSpeech();
  const titles = [
    ...(isRuleShown ? [quality.rule] : []),
    quality.where,
    quality.column,
    quality.before,
    quality.after,
    quality.money,
    quality.action,
  ];
  return (
    <div className="max-h-[32rem] overflow-auto">
      <table className="w-full min-w-[42rem] text-xs" data-testid="finding-rows">
        <thead className="sticky top-0 bg-page text-muted">
          <tr className="border-b border-line">
            {titles.map((title) => (
              <th key={title.en} className="px-3 py-1.5 text-left font-normal first:pl-4">
                {say(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <tr
              key={`${finding.rule}|${finding.source}|${finding.sheet}|${finding.row}|${finding.column}`}
              className="border-b border-line align-top last:border-b-0"
            >
              {isRuleShown && (
                <td className="px-3 py-1.5 first:pl-4">
                  <RuleLink rule={finding.rule} />
                </td>
              )}
              <td className="px-3 py-1.5 first:pl-4">
                <Where finding={finding} />
              </td>
              <td className="px-3 py-1.5">{finding.column ?? '–'}</td>
              <td className="max-w-52 break-words px-3 py-1.5 font-mono">{finding.before ?? '–'}</td>
              <td className="max-w-52 break-words px-3 py-1.5 font-mono">
                <After finding={finding} />
              </td>
              <td className="px-3 py-1.5">{finding.money === null ? '–' : <Money amount={finding.money} />}</td>
              <td className="px-3 py-1.5">{say(findingAction(finding.action))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Where({ finding: { source, sheet, row } }: { finding: FindingResponse }) {
  const { say, formats } = useSpeech();
  const place = [source, sheet, row === null ? null : say(quality.rowNumber, { n: formats.count(row) })];
  return place.filter((part) => part !== null && part !== '').join(' · ');
}

/** What is used instead; of an open question only the proposal, since nothing was changed. */
function After({ finding: { after, before, action } }: { finding: FindingResponse }) {
  const { say } = useSpeech();
  const remark = (text: string) => <span className="font-sans italic text-muted">{text}</span>;
  if (action === 'question') {
    return remark(after === null ? say(quality.undecided) : say(quality.proposed, { value: after }));
  }
  if (after !== null) return after;
  return remark(say(action === 'kept' || before === null ? quality.unchanged : quality.emptied));
}

function RuleLink({ rule }: { rule: string }) {
  const { say } = useSpeech();
  const title = useFindings().data?.find((one) => one.rule === rule)?.title;
  return (
    <Link to="/data-quality" search={{ rule }} className="link">
      {title === undefined ? rule : say(title)}
    </Link>
  );
}
