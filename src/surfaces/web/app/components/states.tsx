import type { ReactNode } from 'react';
import { AnswerError } from '../api/fetch-json.ts';
import { useSpeech } from '../messages/language.tsx';
import { problemWords } from '../messages/problem-words.ts';
import { shell } from '../messages/shell.ts';

/** What an answer can be while it is awaited. */
interface Awaited<Answer> {
  data: Answer | undefined;
  error: Error | null;
  refetch: () => unknown;
}

interface Props<Answer> {
  of: Awaited<Answer>;
  /** Shown in grey while the answer is awaited, in lines. */
  lines?: number;
  children: (answer: Answer) => ReactNode;
}

/** Shows an answer, grey lines until it comes, or what went wrong with a way to try again. */
export function Awaiting<Answer>({ of, lines = 4, children }: Props<Answer>) {
  if (of.data !== undefined) return children(of.data);
  if (of.error !== null) return <Failure error={of.error} retry={of.refetch} />;
  return <Skeleton lines={lines} />;
}

/** What went wrong, what to do, and a button that tries again. */
export function Failure({ error, retry }: { error: Error; retry: () => unknown }) {
  const { say, language } = useSpeech();
  const { message, hint } =
    error instanceof AnswerError ? problemWords(error, language) : { message: error.message, hint: '' };
  return (
    <div role="alert" className="m-4 rounded-md bg-bad-soft p-4 text-bad">
      <p className="font-semibold">{say(shell.failed)}</p>
      <p className="mt-1 break-words">{message}</p>
      {hint !== '' && <p className="mt-1">{hint}</p>}
      <button type="button" className="button mt-3" onClick={() => void retry()}>
        {say(shell.retry)}
      </button>
    </div>
  );
}

/** Grey lines in place of what is being read. */
export function Skeleton({ lines }: { lines: number }) {
  const { say } = useSpeech();
  return (
    <div role="status" className="space-y-3 p-4">
      <span className="sr-only">{say(shell.loading)}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never change places
          key={line}
          className="h-4 animate-pulse rounded bg-sunken"
          style={{ width: `${95 - ((line * 17) % 40)}%` }}
        />
      ))}
    </div>
  );
}
