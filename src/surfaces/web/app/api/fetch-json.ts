/** An answer of the API that is not a success; `hint` says what to do. */
export class AnswerError extends Error {
  readonly status: number;
  readonly hint: string;

  constructor(status: number, message: string, hint: string) {
    super(message);
    this.name = 'AnswerError';
    this.status = status;
    this.hint = hint;
  }
}

/** Reads one JSON answer of the API on the same origin. */
export async function fetchJson<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  const response = await fetch(path, { headers: { accept: 'application/json' }, ...(signal && { signal }) });
  if (response.ok) return (await response.json()) as Answer;
  const problem = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  const text = (key: string): string => (typeof problem[key] === 'string' ? problem[key] : '');
  throw new AnswerError(
    response.status,
    text('detail') || text('message') || text('title') || `HTTP ${response.status}`,
    text('hint'),
  );
}
