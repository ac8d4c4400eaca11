import type { ProblemWords } from '#values';

/** An answer of the API that is not a success; `hint` says what to do. */
export class AnswerError extends Error {
  readonly status: number;
  readonly hint: string;
  /** Code of the problem, as workspace/no-run; '' where it has none. */
  readonly code: string;
  /** The same in Indonesian; undefined where the API has none. */
  readonly inIndonesian: ProblemWords | undefined;

  constructor(
    status: number,
    message: string,
    { hint, code, inIndonesian }: Pick<AnswerError, 'hint' | 'code' | 'inIndonesian'>,
  ) {
    super(message);
    this.name = 'AnswerError';
    this.status = status;
    this.hint = hint;
    this.code = code;
    this.inIndonesian = inIndonesian;
  }
}

/** Reads one JSON answer of the API on the same origin. */
export async function fetchJson<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  const response = await fetch(path, { headers: { accept: 'application/json' }, ...(signal && { signal }) });
  if (response.ok) return (await response.json()) as Answer;
  throw answerError(response.status, await response.json().catch(() => ({})));
}

/** Asks for a change and reads the answer; undefined where there is none to read. */
export async function sendJson<Answer>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const response = await fetch(path, {
    method,
    headers: { accept: 'application/json', ...(text !== undefined && { 'content-type': 'application/json' }) },
    ...(text !== undefined && { body: text }),
    // A short request goes on although the page is left, so that the last choice is not lost.
    keepalive: (text?.length ?? 0) < 30_000,
  });
  if (!response.ok) throw answerError(response.status, await response.json().catch(() => ({})));
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

function wordsIn(given: unknown): ProblemWords | undefined {
  const { message, hint } = (given ?? {}) as Partial<Record<keyof ProblemWords, unknown>>;
  return typeof message === 'string' && typeof hint === 'string' ? { message, hint } : undefined;
}

/** What went wrong, in the words of the problem that the API gave. */
export function answerError(status: number, answer: unknown): AnswerError {
  const problem = (typeof answer === 'object' && answer !== null ? answer : {}) as Record<string, unknown>;
  const text = (key: string): string => (typeof problem[key] === 'string' ? problem[key] : '');
  const hint = text('hint');
  const detail = text('detail');
  // The detail ends with the hint, which is shown on a line of its own.
  const what = hint !== '' && detail.endsWith(hint) ? detail.slice(0, -hint.length).trim() : detail;
  const message = what || text('message') || text('title') || `HTTP ${status}`;
  return new AnswerError(status, message, { hint, code: text('type'), inIndonesian: wordsIn(problem['inIndonesian']) });
}
