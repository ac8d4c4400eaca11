import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { sendJson } from './fetch-json.ts';
import { importQuery } from './imports.ts';
import type { ImportChoices, ImportResponse } from './shapes.ts';

/** Whether the server has what is on the page. */
export type Saving = 'saved' | 'saving' | Error;

interface Saver {
  /** What is still to be sent; only the last of many changes is. */
  waiting: ImportChoices | undefined;
  isSending: boolean;
  state: Saving;
}

const savers = new Map<string, Saver>();
const listeners = new Set<() => void>();
const saved: Saving = 'saved';

/** An import as the page and the server have it. */
export function useDraft(id: string) {
  const client = useQueryClient();
  const query = useQuery(importQuery(id));
  const saving = useSyncExternalStore(subscribe, () => savers.get(id)?.state ?? saved);
  return { query, saving, refresh: () => readAgain(client, id) };
}

/** Reads an import anew; an answer on its way is not waited for, as it may be older than what is to be read. */
export async function readAgain(client: QueryClient, id: string): Promise<void> {
  const { queryKey } = importQuery(id);
  await client.cancelQueries({ queryKey, exact: true });
  await client.refetchQueries({ queryKey, exact: true });
}

/** A way to change the choices of an import: shown at once, kept on the server one after the other. */
export function useChange(id: string): (update: (choices: ImportChoices) => ImportChoices) => void {
  const client = useQueryClient();
  return (update) => changeChoices(client, id, update);
}

function changeChoices(client: QueryClient, id: string, update: (choices: ImportChoices) => ImportChoices): void {
  const { queryKey } = importQuery(id);
  const seen = client.getQueryData<ImportResponse>(queryKey);
  if (seen === undefined) return;
  // An answer that was asked for before this change must not undo it on the page.
  void client.cancelQueries({ queryKey, exact: true });
  const choices = update(seen.choices);
  client.setQueryData<ImportResponse>(queryKey, { ...seen, choices });
  const saver = savers.get(id) ?? { waiting: undefined, isSending: false, state: saved };
  savers.set(id, saver);
  saver.waiting = choices;
  if (!saver.isSending) void sendWaiting(client, id, saver);
}

async function sendWaiting(client: QueryClient, id: string, saver: Saver): Promise<void> {
  const { queryKey } = importQuery(id);
  saver.isSending = true;
  tell(saver, 'saving');
  try {
    while (saver.waiting !== undefined) {
      const sent = saver.waiting;
      saver.waiting = undefined;
      const draft = await sendJson<ImportResponse>('PUT', `/api/imports/${id}/choices`, sent);
      client.setQueryData<ImportResponse>(queryKey, { ...draft, choices: saver.waiting ?? draft.choices });
    }
    tell(saver, 'saved');
  } catch (failure) {
    saver.waiting = undefined;
    tell(saver, failure instanceof Error ? failure : new Error(String(failure)));
    // What the server holds is what counts.
    void client.invalidateQueries({ queryKey, exact: true });
  } finally {
    saver.isSending = false;
  }
}

function tell(saver: Saver, state: Saving): void {
  saver.state = state;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
