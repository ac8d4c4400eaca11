import { useId } from 'react';
import type { ImportQuestionResponse, ImportResponse, ImportTableResponse } from '../../api/shapes.ts';
import { useChange } from '../../api/use-draft.ts';
import { imports } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';
import { problemWords } from '../../messages/problem-words.ts';
import { useSearchState } from '../../use-search-state.ts';
import { withAnswer, withEntity } from './choices.ts';

interface Props {
  draft: ImportResponse;
  question: ImportQuestionResponse;
}

/** One question: the columns to choose from with examples, or all columns, or that the table is not used. */
export function Question({ draft, question }: Props) {
  const { say, language } = useSpeech();
  const change = useChange(draft.id);
  const table = draft.tables.find(({ id }) => id === question.table);
  const place =
    table === undefined ? '' : [table.portrait.file, table.portrait.sheet].filter((one) => one !== '').join(' · ');
  const { message, hint } = problemWords(question, language);
  const title = useTitleOf(draft, question);
  const [search, go] = useSearchState();
  return (
    <li>
      <fieldset data-testid="question" className="min-w-0">
        <legend className="font-semibold">{title}</legend>
        {place !== '' && <p className="text-xs break-words text-muted">{place}</p>}
        {question.table !== null && (
          <p className="text-xs">
            {title !== message && message} {hint}
          </p>
        )}
        {table === undefined && (
          <button type="button" className="link mt-1" onClick={() => go({ ...search, step: 'tables' })}>
            {say(imports.goTo, { step: say(imports.stepTables) })}
          </button>
        )}
        {table !== undefined && (
          <div className="mt-2 flex flex-wrap items-center gap-2">
            {question.field !== null && question.candidates.length > 0 && (
              <Candidates {...{ draft, question, table }} />
            )}
            {question.field !== null && question.candidates.length === 0 && (
              <AllColumns {...{ draft, question, table, title }} />
            )}
            <button
              type="button"
              className="link text-xs"
              onClick={() => change((choices) => withEntity(choices, table.id, null))}
            >
              {say(imports.doNotUse)}
            </button>
          </div>
        )}
      </fieldset>
    </li>
  );
}

interface ChoiceProps extends Props {
  table: ImportTableResponse;
}

function Candidates({ draft, question, table }: ChoiceProps) {
  const { say } = useSpeech();
  const name = useId();
  const change = useChange(draft.id);
  const choice = draft.choices.tables.find((one) => one.table === question.table);
  const answer = question.field === null ? undefined : choice?.columns?.[question.field];
  return [...question.candidates, null].map((header) => (
    <label
      key={header ?? ''}
      className="flex min-w-0 items-center gap-2 rounded-md border border-line bg-card px-3 py-1.5"
    >
      <input
        type="radio"
        name={name}
        className="accent-(--accent)"
        checked={answer === header}
        onChange={() => change((choices) => withAnswer(choices, question, header))}
      />
      <span className="min-w-0 break-words">
        {header === null ? <span className="text-muted">{say(imports.noneOfThem)}</span> : header}
        {header !== null && <span className="block text-xs text-muted">{examplesOf(table, header)}</span>}
      </span>
    </label>
  ));
}

function AllColumns({ draft, question, table, title }: ChoiceProps & { title: string }) {
  const { say } = useSpeech();
  const change = useChange(draft.id);
  return (
    <select
      aria-label={title}
      className="input"
      value=""
      onChange={({ target }) => change((choices) => withAnswer(choices, question, target.value))}
    >
      <option value="" disabled>
        {say(imports.pickColumn)}
      </option>
      {table.portrait.columns.map(({ index, header }) => header !== null && <option key={index}>{header}</option>)}
    </select>
  );
}

function examplesOf({ portrait, preview }: ImportTableResponse, header: string): string {
  const column = portrait.columns.find((one) => one.header === header);
  const cells = preview.flatMap((row) => (column === undefined ? [] : (row[column.index] ?? [])));
  return cells.slice(0, 3).join(' · ');
}

function useTitleOf(draft: ImportResponse, question: ImportQuestionResponse): string {
  const { say, language } = useSpeech();
  const { field, table, code } = question;
  if (table === null && code === 'mapping/missing-column') return say(imports.needsCustomers);
  if (field === null) return problemWords(question, language).message;
  const entity = draft.choices.tables.find((one) => one.table === table)?.entity;
  const found = draft.entities.find(({ name }) => name === entity)?.fields.find(({ name }) => name === field);
  return say(imports.questionField, { field: found === undefined ? field : say(found.meaning).toLowerCase() });
}
