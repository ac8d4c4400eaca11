import { useMemo } from 'react';
import type { ImportResponse } from '../../api/shapes.ts';
import { imports } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';
import { verdictsOf } from './choices.ts';

/** What a run of this draft will use and change. */
export function RunSummary({ draft }: { draft: ImportResponse }) {
  const { say, formats } = useSpeech();
  const { tables, choices, findings } = draft;
  const used = tables.filter(({ id }) => choices.tables.some(({ table, entity }) => table === id && entity !== null));
  const verdictOf = useMemo(() => verdictsOf(choices.decisions), [choices.decisions]);
  const accepted = choices.decisions.filter(({ decision }) => decision === 'accept').length;
  const open = findings.filter((finding) => finding.repairs.length > 0 && verdictOf(finding) === null).length;
  const files = new Set(used.map(({ portrait }) => portrait.file)).size;
  const unused = tables.length - used.length;
  return (
    <section className="card p-4" aria-labelledby="will-title">
      <h2 id="will-title" className="text-base font-semibold">
        {say(imports.willHappen)}
      </h2>
      <ul className="mt-2 space-y-1">
        <li>{say(imports.willTables, { n: formats.count(used.length), files: formats.count(files) })}</li>
        {used.map(({ id, portrait }) => {
          const entity = choices.tables.find(({ table }) => table === id)?.entity;
          const meaning = draft.entities.find(({ name }) => name === entity)?.meaning;
          return (
            <li key={id} className="pl-4 text-xs text-muted">
              {[portrait.file, portrait.sheet].filter((one) => one !== '').join(' · ')} →{' '}
              {meaning === undefined ? entity : say(meaning)}
            </li>
          );
        })}
        {unused > 0 && <li className="text-muted">{say(imports.willUnused, { n: formats.count(unused) })}</li>}
        <li>{say(imports.willRepairs, { n: formats.count(accepted) })}</li>
        {open > 0 && <li className="text-muted">{say(imports.willOpen, { n: formats.count(open) })}</li>}
      </ul>
    </section>
  );
}
