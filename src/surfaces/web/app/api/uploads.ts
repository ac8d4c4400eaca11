import { useCallback, useSyncExternalStore } from 'react';
import { type AnswerError, answerError } from './fetch-json.ts';
import { filePath } from './imports.ts';

/** A file on its way to the server, or one that did not get there. */
export interface Upload {
  name: string;
  bytes: number;
  state: 'waits' | 'goes' | 'failed';
  /** 0 to 1. */
  share: number;
  /** What went wrong; 'lost' where the server did not answer. */
  problem: AnswerError | 'lost' | null;
}

interface Sending extends Upload {
  file: File;
  request: XMLHttpRequest | null;
}

const queues = new Map<string, Sending[]>();
const shown = new Map<string, readonly Upload[]>();
const listeners = new Set<() => void>();
const nothing: readonly Upload[] = [];

/** The files of a draft that are on their way; they go on while the page changes. */
export function useUploads(id: string): readonly Upload[] {
  return useSyncExternalStore(
    subscribe,
    useCallback(() => shown.get(id) ?? nothing, [id]),
  );
}

/** Sends files into a draft, one after the other. */
export function sendFiles(id: string, files: readonly File[]): void {
  const names = new Set(files.map(({ name }) => name));
  const kept = (queues.get(id) ?? []).filter(({ name, state }) => state !== 'failed' || !names.has(name));
  const added = files.map((file): Sending => {
    return { name: file.name, bytes: file.size, state: 'waits', share: 0, problem: null, file, request: null };
  });
  const isIdle = kept.every(({ state }) => state === 'failed');
  queues.set(id, [...kept, ...added]);
  tell(id);
  if (isIdle) void sendNext(id);
}

/** Tries a file again that did not get there. */
export function resend(id: string, name: string): void {
  const failed = queues.get(id)?.find((one) => one.name === name && one.state === 'failed');
  if (failed !== undefined) sendFiles(id, [failed.file]);
}

/** Takes a file out of the queue, breaking it off where it is on its way. */
export function cancelUpload(id: string, name: string): void {
  const found = queues.get(id)?.find((one) => one.name === name);
  found?.request?.abort();
  forget(id, found);
}

async function sendNext(id: string): Promise<void> {
  for (;;) {
    const next = queues.get(id)?.find(({ state }) => state === 'waits');
    if (next === undefined) return;
    const problem = await send(id, next);
    if (problem === null) forget(id, next);
    else Object.assign(next, { state: 'failed', problem, request: null });
    tell(id);
  }
}

/** Sends one file; gives what went wrong, or null. A file that was cancelled is none of the server's. */
function send(id: string, sending: Sending): Promise<Upload['problem']> {
  return new Promise((resolve) => {
    // Only this kind of request tells how much of it has gone.
    const request = new XMLHttpRequest();
    Object.assign(sending, { state: 'goes', request });
    request.open('PUT', filePath(id, sending.name));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => {
      sending.share = total === 0 ? 1 : loaded / total;
      tell(id);
    };
    request.onload = () =>
      resolve(request.status < 300 ? null : answerError(request.status, parsed(request.responseText)));
    request.onerror = () => resolve('lost');
    request.onabort = () => resolve(null);
    request.send(sending.file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function forget(id: string, gone: Sending | undefined): void {
  queues.set(id, queues.get(id)?.filter((one) => one !== gone) ?? []);
  tell(id);
}

function tell(id: string): void {
  const list = (queues.get(id) ?? []).map(({ name, bytes, state, share, problem }) => ({
    name,
    bytes,
    state,
    share,
    problem,
  }));
  shown.set(id, list);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
