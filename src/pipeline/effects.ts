/** What a run needs from the world; given by the surface, so that tests and replays give their own. */
export interface Effects {
  /** Today, as `YYYY-MM-DD`; used only when a workspace is made, never by a run. */
  today(): string;
  /** Seconds since some fixed moment, for the timing of stages. */
  seconds(): number;
  /** One line of progress for a person. */
  progress(line: ProgressLine): void;
  /** Set when the person wants to stop. */
  signal: AbortSignal;
}

/** How far a run has come: the stage, and a share from 0 to 1 where it is known. */
export interface ProgressLine {
  stage: string;
  state: 'begins' | 'goes' | 'ends';
  share?: number;
  seconds?: number;
  rows?: number;
}

/** The real world, silent unless a progress printer is given. */
export function realEffects(progress: Effects['progress'], signal: AbortSignal): Effects {
  return {
    today: () => new Date().toISOString().slice(0, 10),
    seconds: () => performance.now() / 1000,
    progress,
    signal,
  };
}
