import { Link } from '@tanstack/react-router';
import { useFindings } from '../api/queries.ts';
import { useSpeech } from '../messages/language.tsx';
import { overview } from '../messages/overview.ts';
import { useMoney } from './measures.tsx';

/** Warns where findings touch money, before anyone relies on a sum. */
export function MoneyNotice() {
  const { say, formats } = useSpeech();
  const { currency } = useMoney();
  const touching = useFindings().data?.filter(({ severity, money }) => severity !== 'info' && money > 0) ?? [];
  if (touching.length === 0) return null;
  return (
    <aside className="rounded-lg border border-warn-line bg-warn-soft px-4 py-3 text-warn" data-testid="money-notice">
      <p className="font-semibold">{say(overview.noticeTitle)}</p>
      <ul className="mt-1 space-y-1">
        {touching.map(({ rule, title, rows, money }) => (
          <li key={rule} className="flex flex-wrap gap-x-2">
            <span className="text-ink">{say(title)}</span>
            <span>
              {say(overview.noticeLine, { rows: formats.count(rows), money: formats.money(money, currency) })}
            </span>
            <Link to="/data-quality" search={{ rule }} className="underline underline-offset-2">
              {say(overview.noticeLink)}
            </Link>
          </li>
        ))}
      </ul>
    </aside>
  );
}
