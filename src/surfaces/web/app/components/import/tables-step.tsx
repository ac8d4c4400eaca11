import type { ImportResponse, ImportTableResponse } from '../../api/shapes.ts';
import { useChange } from '../../api/use-draft.ts';
import { imports } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';
import { withEntity } from './choices.ts';
import { EntityMenu } from './entity-menu.tsx';
import { ProblemText } from './problem-box.tsx';
import { TablePreview } from './table-preview.tsx';

/** The second step: the tables that were found, and what each is taken for. */
export function TablesStep({ draft }: { draft: ImportResponse }) {
  const { say, formats } = useSpeech();
  const unreadable = draft.files.filter(({ problem }) => problem !== null);
  const files = [...new Set(draft.tables.map(({ portrait }) => portrait.file))];
  return (
    <div className="space-y-4">
      <p className="text-muted">
        {draft.tables.length === 0
          ? say(imports.noTables)
          : say(imports.tablesLead, { n: formats.count(draft.tables.length) })}
      </p>
      {unreadable.map(({ name, problem }) => (
        <p key={name} role="alert" className="rounded-md bg-bad-soft px-4 py-3 text-bad">
          <span className="font-semibold">{name}</span> · {problem !== null && <ProblemText problem={problem} />}
        </p>
      ))}
      {files.map((file) => (
        <section key={file} className="card" aria-label={file}>
          <h2 className="border-b border-line px-4 py-2.5 text-base font-semibold break-words">{file}</h2>
          <ul className="divide-y divide-line">
            {draft.tables
              .filter(({ portrait }) => portrait.file === file)
              .map((table) => (
                <FoundTable key={table.id} draft={draft} table={table} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function FoundTable({ draft, table }: { draft: ImportResponse; table: ImportTableResponse }) {
  const { say, formats } = useSpeech();
  const change = useChange(draft.id);
  const { portrait, entity } = table;
  const chosen = draft.choices.tables.find((one) => one.table === table.id)?.entity ?? null;
  const isProposed = chosen === (entity?.name ?? null);
  return (
    <li className="px-4 py-3" data-testid="found-table">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1">
          {portrait.sheet !== '' && <h3 className="font-semibold break-words">{portrait.sheet}</h3>}
          <p className="text-xs text-muted">
            {say(imports.rowsColumns, {
              rows: formats.count(portrait.rows),
              columns: formats.count(portrait.columns.length),
            })}
            {' · '}
            {portrait.headerRow === null
              ? say(imports.noHeader)
              : portrait.headerRow > 0 && say(imports.headerAt, { n: formats.count(portrait.headerRow) })}
          </p>
          <p className="line-clamp-2 text-xs break-words">
            {portrait.columns.flatMap(({ header }) => header ?? []).join(' · ')}
          </p>
          {table.remarks.map((remark) => (
            <p key={remark.en} className="text-xs text-muted">
              {say(remark)}
            </p>
          ))}
        </div>
        <div className="w-full sm:w-96">
          <EntityMenu
            draft={draft}
            table={table}
            chosen={chosen}
            onChoose={(name) => change((choices) => withEntity(choices, table.id, name))}
          />
          <p className="mt-1 text-xs text-muted">
            {isProposed && entity !== null
              ? `${say(entity.reason)} · ${say(imports.confidence, { share: formats.share(entity.confidence) })}`
              : !isProposed && say(imports.byYou)}
          </p>
        </div>
      </div>
      <TablePreview table={table} />
    </li>
  );
}
