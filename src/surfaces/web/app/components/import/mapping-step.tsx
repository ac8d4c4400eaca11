import type { ImportResponse } from '../../api/shapes.ts';
import { imports } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';
import { MappingTable } from './mapping-table.tsx';
import { Questions } from './questions.tsx';

/** Beyond so many columns only the first table is open, for menus in great number make a page slow. */
const columnsAtOnce = 150;

/** The third step: what only a person can decide, then what every column means. */
export function MappingStep({ draft }: { draft: ImportResponse }) {
  const { say } = useSpeech();
  const used = draft.tables.filter(({ id }) =>
    draft.choices.tables.some(({ table, entity }) => table === id && entity !== null),
  );
  const isSmall = used.reduce((sum, { portrait }) => sum + portrait.columns.length, 0) <= columnsAtOnce;
  return (
    <div className="space-y-4">
      <p className="text-muted">{say(used.length === 0 ? imports.noUsed : imports.mappingLead)}</p>
      <Questions draft={draft} />
      {used.map((table, index) => (
        <MappingTable key={table.id} draft={draft} table={table} isOpenAtFirst={index === 0 || isSmall} />
      ))}
    </div>
  );
}
