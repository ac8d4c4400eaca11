import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isAbsent, openImport, useImports } from '../api/imports.ts';
import { sendFiles } from '../api/uploads.ts';
import { DropZone } from '../components/import/drop-zone.tsx';
import { KeptImports } from '../components/import/kept-imports.tsx';
import { Awaiting, Failure } from '../components/states.tsx';
import { imports } from '../messages/imports.ts';
import { useSpeech } from '../messages/language.tsx';
import { shell } from '../messages/shell.ts';
import { useSearchState } from '../use-search-state.ts';
import { useTitle } from '../use-title.ts';

/** Where an import begins: files are dropped, or an earlier import is taken up again. */
export function ImportStartPage() {
  const { say } = useSpeech();
  useTitle(say(shell.import));
  const found = useImports();
  const begin = useBegin();
  return (
    <div className="mx-auto max-w-4xl space-y-4">
      <header>
        <h1 className="text-xl font-semibold">{say(imports.title)}</h1>
        <p className="text-muted">{say(imports.lead)}</p>
      </header>
      {isAbsent(found.error) ? (
        <p className="card p-8 text-center text-muted">{say(imports.notOffered)}</p>
      ) : (
        <Awaiting of={found} lines={6}>
          {(answer) => (
            <>
              {begin.failure !== null && <Failure error={begin.failure} retry={begin.forget} />}
              <DropZone limits={answer.limits} isBusy={begin.isBusy} onFiles={begin.withFiles} />
              <KeptImports imports={answer.imports} onGone={found.refetch} />
            </>
          )}
        </Awaiting>
      )}
    </div>
  );
}

/** Opens a draft with the first files and goes to its page. */
function useBegin() {
  const navigate = useNavigate();
  const [search] = useSearchState();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Error | null>(null);
  const withFiles = async (files: readonly File[]): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    try {
      const { id } = await openImport();
      sendFiles(id, files);
      await navigate({ to: '/import/$importId', params: { importId: id }, search });
    } catch (problem) {
      setFailure(problem instanceof Error ? problem : new Error(String(problem)));
    } finally {
      setBusy(false);
    }
  };
  return {
    isBusy,
    failure,
    forget: () => setFailure(null),
    withFiles: (files: readonly File[]) => void withFiles(files),
  };
}
