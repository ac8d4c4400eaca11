import { useRef } from 'react';
import type { ImportQuestionResponse, ImportResponse } from '../../api/shapes.ts';
import { imports } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';
import { Question } from './question.tsx';

/** What only a person can decide. A choice between columns that was made on this page stays, so that it can be changed. */
export function Questions({ draft }: { draft: ImportResponse }) {
  const { say } = useSpeech();
  const seen = useRef(new Map<string, ImportQuestionResponse>());
  const open = new Set(draft.questions.map(keyOf));
  for (const question of draft.questions) seen.current.set(keyOf(question), question);
  for (const [key, question] of seen.current) if (!open.has(key) && !isChoice(question)) seen.current.delete(key);
  const shown = [...seen.current.entries()];
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="questions-title" className="rounded-lg border border-warn-line bg-warn-soft p-4">
      <h2 id="questions-title" className="text-base font-semibold text-warn">
        {say(imports.questions)}
      </h2>
      <ul className="mt-2 space-y-4">
        {shown.map(([key, question]) => (
          <Question key={key} draft={draft} question={question} />
        ))}
      </ul>
      {open.size === 0 && (
        <p role="status" className="mt-3 font-semibold text-accent" data-testid="all-answered">
          ✓ {say(imports.questionsAnswered)}
        </p>
      )}
    </section>
  );
}

function isChoice({ field, candidates }: ImportQuestionResponse): boolean {
  return field !== null && candidates.length > 0;
}

function keyOf({ table, field, code, message }: ImportQuestionResponse): string {
  return field === null ? `${table}|${code}|${message}` : `${table}|${code}|${field}`;
}
