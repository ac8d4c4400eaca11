import { queryOptions, useQuery } from '@tanstack/react-query';
import { AnswerError, fetchJson, sendJson } from './fetch-json.ts';
import type { ImportProgressResponse, ImportResponse, ImportsResponse } from './shapes.ts';

const root = '/api/imports';
const pollEvery = 400;

/** True while the server works on an import. */
export function isWorking(state: ImportResponse['state']): boolean {
  return state === 'inspecting' || state === 'running';
}

/** True where nothing has been published in the workspace yet. */
export function isNoRun(error: Error | null): boolean {
  return error instanceof AnswerError && error.code === 'workspace/no-run';
}

/** True where the server takes no files at all, or an import is gone. */
export function isAbsent(error: Error | null): boolean {
  return error instanceof AnswerError && error.status === 404;
}

/** The query of one import; it changes, unlike everything that is about a run. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: [root, id],
    queryFn: ({ signal }) => fetchJson<ImportResponse>(`${root}/${id}`, signal),
    staleTime: 0,
  });

/** The query of all imports. */
export const importsQuery = queryOptions({
  queryKey: [root],
  queryFn: ({ signal }) => fetchJson<ImportsResponse>(root, signal),
  staleTime: 0,
});

export const useImports = () => useQuery(importsQuery);

/** How far the work has come, asked again and again while there is any. */
export const useImportProgress = (id: string, isAsked: boolean) =>
  useQuery({
    queryKey: [root, id, 'progress'],
    queryFn: ({ signal }) => fetchJson<ImportProgressResponse>(`${root}/${id}/progress`, signal),
    enabled: isAsked,
    staleTime: 0,
    gcTime: 0,
    refetchInterval: ({ state }) => (state.data === undefined || isWorking(state.data.state) ? pollEvery : false),
  });

export const openImport = () => sendJson<{ id: string }>('POST', root);
export const discardImport = (id: string) => sendJson<void>('DELETE', `${root}/${id}`);
export const removeFile = (id: string, name: string) => sendJson<void>('DELETE', filePath(id, name));
/** Begins to look, begins the run, or stops either. */
export const startWork = (id: string, work: 'inspect' | 'run' | 'stop') =>
  sendJson<ImportProgressResponse>('POST', `${root}/${id}/${work}`);

/** Where a file of a draft is put. */
export function filePath(id: string, name: string): string {
  return `${root}/${id}/files/${encodeURIComponent(name)}`;
}
