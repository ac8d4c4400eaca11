import { useState } from 'react';
import type {
  ColumnPortraitResponse,
  ImportEntityResponse,
  ImportResponse,
  ImportTableResponse,
} from '../../api/shapes.ts';
import { useChange } from '../../api/use-draft.ts';
import { imports } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';
import { typeTitle, unitTitle } from '../../messages/words.ts';
import { useBeginning } from '../more-button.tsx';
import { withColumn } from './choices.ts';
import { FieldMenu } from './field-menu.tsx';

interface TableProps {
  draft: ImportResponse;
  table: ImportTableResponse;
  isOpenAtFirst: boolean;
}

/** What every column of one table means. */
export function MappingTable({ draft, table, isOpenAtFirst }: TableProps) {
  const { say, formats } = useSpeech();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const { portrait } = table;
  const choice = draft.choices.tables.find((one) => one.table === table.id);
  const entity = draft.entities.find(({ name }) => name === choice?.entity);
  if (entity === undefined) return null;
  const columns = choice?.columns ?? {};
  const open = draft.questions.filter((question) => question.table === table.id).length;
  const title = [portrait.file, portrait.sheet].filter((one) => one !== '').join(' · ');
  return (
    <section className="card" aria-label={title} data-testid="mapping">
      <div className="border-b border-line px-4 py-2.5">
        <h2 className="text-base font-semibold break-words">
          <button
            type="button"
            className="flex w-full items-center justify-between gap-3 text-left"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {title}
            <span aria-hidden="true" className="text-xs text-muted">
              {isOpen ? '▴' : '▾'}
            </span>
          </button>
        </h2>
        <p className="text-xs text-muted">{say(entity.meaning)}</p>
        {open > 0 && <p className="mt-1 text-xs text-warn">{say(imports.questionsOpen, { n: formats.count(open) })}</p>}
      </div>
      {isOpen && <ColumnRows {...{ draft, table, entity, columns }} />}
    </section>
  );
}

/** The columns of a table with their menus. */
function ColumnRows({ draft, table, entity, columns }: Omit<RowProps, 'column'>) {
  const { say } = useSpeech();
  const { shown, more } = useBeginning(table.portrait.columns, 100);
  const heads = [imports.columnInFile, imports.means, imports.holds, imports.examples, imports.reason];
  return (
    <>
      <div className="relative overflow-x-auto">
        <table className="w-full min-w-[56rem]">
          <thead className="text-xs text-muted">
            <tr className="border-b border-line">
              {heads.map((head) => (
                <th key={head.en} scope="col" className="px-3 py-1.5 text-left font-normal first:pl-4">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((column) => (
              <ColumnRow key={column.index} column={column} {...{ draft, table, entity, columns }} />
            ))}
          </tbody>
        </table>
      </div>
      {more}
    </>
  );
}

interface RowProps {
  draft: ImportResponse;
  table: ImportTableResponse;
  entity: ImportEntityResponse;
  columns: Readonly<Record<string, string | null>>;
  column: ColumnPortraitResponse;
}

function ColumnRow({ draft, table, entity, columns, column }: RowProps) {
  const { say, formats } = useSpeech();
  const change = useChange(draft.id);
  const { header } = column;
  const field = Object.entries(columns).find(([, one]) => one !== null && one === header)?.[0] ?? null;
  const proposed = table.proposed.find((one) => one.header === header && one.field === field);
  const unit = [column.unit === null ? null : say(unitTitle(column.unit)), column.currency]
    .filter((one) => one !== null)
    .join(', ');
  return (
    <tr className="border-b border-line align-top last:border-b-0">
      <th scope="row" className="max-w-56 px-3 py-2 text-left font-semibold break-words first:pl-4">
        {header ?? <span className="font-normal text-muted italic">{say(imports.noColumnName)}</span>}
      </th>
      <td className="px-3 py-1.5">
        {header !== null && (
          <FieldMenu
            header={header}
            entity={entity}
            columns={columns}
            field={field}
            onChoose={(name) => change((choices) => withColumn(choices, table.id, { header, field: name }))}
          />
        )}
      </td>
      <td className="px-3 py-2 text-xs">
        {say(typeTitle(column.type))}
        {unit !== '' && ` · ${unit}`}
        <span className="block text-muted">
          {say(imports.filled, { share: formats.share(column.rows === 0 ? 0 : column.filled / column.rows) })}
        </span>
      </td>
      <td className="max-w-64 px-3 py-2 text-xs text-muted">
        <span className="line-clamp-2 break-words">{examplesOf(table, column).join(' · ')}</span>
      </td>
      <td className="max-w-72 px-3 py-2 text-xs text-muted">
        {proposed !== undefined ? (
          <>
            {say(proposed.reason)}
            <Confidence share={proposed.confidence} />
          </>
        ) : (
          field !== null && say(imports.byYou)
        )}
      </td>
    </tr>
  );
}

/** Up to three different cells of the column. */
function examplesOf({ preview }: ImportTableResponse, { index, frequent }: ColumnPortraitResponse): string[] {
  const cells = preview.flatMap((row) => row[index] ?? []);
  return [...new Set([...cells, ...frequent.map(({ text }) => text)])].slice(0, 3);
}

function Confidence({ share }: { share: number }) {
  const { say, formats } = useSpeech();
  const text = say(imports.confidence, { share: formats.share(share) });
  return (
    <span className="mt-1 flex items-center gap-1.5" title={text}>
      <span className="h-1.5 w-14 overflow-hidden rounded-full bg-sunken" aria-hidden="true">
        <span
          className={`block h-full rounded-full ${share < 0.75 ? 'bg-warn-line' : 'bg-accent'}`}
          style={{ width: `${share * 100}%` }}
        />
      </span>
      <span className="sr-only">{text}</span>
      <span aria-hidden="true">{formats.share(share)}</span>
    </span>
  );
}
