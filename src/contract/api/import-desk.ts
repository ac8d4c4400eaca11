import type {
  ImportChoices,
  ImportFileResponse,
  ImportProgressResponse,
  ImportResponse,
  ImportsResponse,
} from './imports.ts';

/**
 * Takes files in, looks at them, keeps what a person chose, and makes a run of it. Everything about a draft is kept in the
 * workspace under `imports/<id>/`, so that it outlives the browser and the server. Surfaces are given one by whoever starts
 * them.
 *
 * Errors: ProductError `import/not-found` for an id that does not exist, `import/busy` where another import is looked at or
 * run, `import/not-ready` where the draft is in a state that does not allow what is asked (the hint says what to do first).
 */
export interface ImportDesk {
  /** The imports of the workspace, the newest first. */
  list(): Promise<ImportsResponse>;
  /** Opens an empty draft and gives its id. */
  open(): Promise<string>;
  /**
   * Writes one file into the draft, in place of one of the same name; whole or not at all, so where `bytes` throws nothing
   * stays. The name has no path in it, and the bytes are limited by whoever calls. A draft that was looked at goes back to
   * `receiving`.
   */
  receive(id: string, name: string, bytes: AsyncIterable<Uint8Array>): Promise<ImportFileResponse>;
  /** Takes one file out of the draft. */
  remove(id: string, name: string): Promise<void>;
  /** Begins to look at the files; done when `progress` says `ready` or `failed`. */
  inspect(id: string): Promise<void>;
  /** The draft as it stands. */
  read(id: string): Promise<ImportResponse>;
  /**
   * Keeps all choices, in place of those before, and gives the draft that follows: with the proposal where `columns` is null,
   * and without the questions that are answered. Refuses with `mapping/unknown-column` and the like what cannot be.
   */
  choose(id: string, choices: ImportChoices): Promise<ImportResponse>;
  /** Begins the run; refused while questions are open. Done when `progress` says `done` or `failed`. */
  run(id: string): Promise<void>;
  /** How far the look or the run has come. */
  progress(id: string): Promise<ImportProgressResponse>;
  /** Stops the look or the run; the draft stays. Does nothing where none goes on. */
  stop(id: string): Promise<void>;
  /** Stops what goes on and removes the draft with its files; published runs stay. */
  discard(id: string): Promise<void>;
}
