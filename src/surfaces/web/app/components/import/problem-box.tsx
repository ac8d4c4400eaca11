import { imports } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';
import { type Problem, problemWords } from '../../messages/problem-words.ts';

/** What is wrong and what to do, in one line. */
export function ProblemText({ problem }: { problem: Problem }) {
  const { language } = useSpeech();
  const { message, hint } = problemWords(problem, language);
  return (
    <>
      {message} {hint !== '' && <span className="text-ink">{hint}</span>}
    </>
  );
}

/** What went wrong with the whole import, and what to do. */
export function ProblemBox({ problem }: { problem: Problem }) {
  const { say } = useSpeech();
  return (
    <div role="alert" className="rounded-md bg-bad-soft px-4 py-3 text-bad" data-testid="import-problem">
      <p className="font-semibold">{say(imports.runFailed)}</p>
      <p className="break-words">
        <ProblemText problem={problem} />
      </p>
    </div>
  );
}
