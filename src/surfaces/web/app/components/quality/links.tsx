import type { TableLinksResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { quality } from '../../messages/quality.ts';

const ways = [
  { key: 'byId', title: quality.byId, colour: 'var(--accent)' },
  { key: 'byName', title: quality.byName, colour: 'var(--sniper)' },
  { key: 'byRule', title: quality.byRule, colour: 'var(--warn-line)' },
  { key: 'alone', title: quality.alone, colour: 'var(--unclassified)' },
  { key: 'unmatched', title: quality.unmatched, colour: 'var(--bad)' },
] as const;

/** How the rows of every table came to their customers, and how many did not. */
export function Links({ links }: { links: readonly TableLinksResponse[] }) {
  const { say } = useSpeech();
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="links" className="card">
      <div className="border-b border-line px-4 py-2.5">
        <h2 id="links" className="scroll-mt-28 text-base font-semibold">
          {say(quality.links)}
        </h2>
        <p className="text-xs text-muted">{say(quality.linksLead)}</p>
      </div>
      <ul className="divide-y divide-line">
        {links.map((one) => (
          <LinkedTable key={`${one.file}|${one.sheet}|${one.headerRow}`} links={one} />
        ))}
      </ul>
    </section>
  );
}

function LinkedTable({ links }: { links: TableLinksResponse }) {
  const { say, formats } = useSpeech();
  const columns = [links.idColumn, links.nameColumn].filter((one) => one !== null).join(', ');
  const shown = ways.filter(({ key }) => links[key] > 0);
  return (
    <li className="grid gap-x-6 gap-y-1.5 px-4 py-3 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]" data-testid="link">
      <div className="min-w-0">
        <p className="font-semibold break-words">{[links.file, links.sheet].filter((one) => one !== '').join(' · ')}</p>
        <p className="text-xs text-muted">
          {say(quality.customersIn, { n: formats.count(links.customers) })}
          {columns !== '' && ` · ${say(quality.throughColumns, { columns })}`}
        </p>
        {links.note !== null && <p className="text-xs text-warn">{say(links.note)}</p>}
      </div>
      <div>
        <span className="flex h-2.5 overflow-hidden rounded-full bg-sunken" aria-hidden="true">
          {shown.map(({ key, colour }) => (
            <span key={key} style={{ width: `${(links[key] / Math.max(1, links.rows)) * 100}%`, background: colour }} />
          ))}
        </span>
        <ul className="mt-1.5 flex flex-wrap gap-x-4 gap-y-0.5 text-xs">
          {shown.map(({ key, title, colour }) => (
            <li key={key} className="flex items-center gap-1.5">
              <span aria-hidden="true" className="size-2 rounded-full" style={{ background: colour }} />
              {say(title)} <span className="font-semibold">{formats.count(links[key])}</span>
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
