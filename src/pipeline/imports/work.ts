import type { ImportProgressResponse } from '#contract';
import type { ProgressLine } from '../effects.ts';

type Stage = ImportProgressResponse['stages'][number];

/** One look or run that goes on in the background: how far it has come, and a way to stop it. */
export class Work {
  readonly id: string;
  readonly stages: Stage[];
  private readonly stopping = new AbortController();
  private done: Promise<void> = Promise.resolve();
  private begun = performance.now();

  constructor(id: string, stages: readonly string[]) {
    this.id = id;
    this.stages = stages.map((stage) => ({ stage, state: 'waits', share: null, seconds: null }));
  }

  get signal(): AbortSignal {
    return this.stopping.signal;
  }

  begin(task: () => Promise<void>): void {
    this.done = task();
  }

  /** Ends when nothing of it goes on any more. */
  over(): Promise<void> {
    return this.done;
  }

  /** Asks it to stop, and ends when it has. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.done;
  }

  /** The stage that goes on now; the one before is done. */
  enter(stage: string): void {
    this.signal.throwIfAborted();
    this.finish();
    this.begun = performance.now();
    this.change(stage, { state: 'goes' });
  }

  /** Every stage that goes on is done. */
  finish(): void {
    const seconds = Math.round(performance.now() - this.begun) / 1000;
    for (const one of this.stages) {
      if (one.state === 'goes') Object.assign(one, { state: 'done', share: 1, seconds });
    }
  }

  /** What a run says of its progress. */
  hear({ stage, state, share, seconds }: ProgressLine): void {
    if (state === 'begins') this.change(stage, { state: 'goes' });
    else if (state === 'goes') this.change(stage, { share: share ?? null });
    else this.change(stage, { state: 'done', share: 1, seconds: seconds ?? null });
  }

  private change(stage: string, change: Partial<Stage>): void {
    const found = this.stages.find((one) => one.stage === stage);
    if (found !== undefined) Object.assign(found, change);
  }
}
