import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { removeFile, startWork, useImports } from '../../api/imports.ts';
import type { ImportResponse } from '../../api/shapes.ts';
import { sendFiles, useUploads } from '../../api/uploads.ts';
import { readAgain } from '../../api/use-draft.ts';
import { imports } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';
import { Failure } from '../states.tsx';
import { DropZone } from './drop-zone.tsx';
import { FileList } from './file-list.tsx';
import { ProblemBox } from './problem-box.tsx';
import { WorkProgress } from './work-progress.tsx';

/** The first step: the files, and the look at them. */
export function FilesStep({ draft, onLooked }: { draft: ImportResponse; onLooked: () => void }) {
  const { say, formats } = useSpeech();
  const client = useQueryClient();
  const refresh = (): Promise<void> => readAgain(client, draft.id);
  const limits = useImports().data?.limits;
  const uploads = useUploads(draft.id);
  const [failure, setFailure] = useState<Error | null>(null);
  const isInspecting = draft.state === 'inspecting';
  const [isExpecting, setExpecting] = useState(isInspecting);
  useEffect(() => {
    if (isExpecting && draft.state === 'ready') onLooked();
  }, [isExpecting, draft.state, onLooked]);
  const isSending = uploads.some(({ state }) => state !== 'failed');
  useWarning(isSending);
  if (isInspecting) return <WorkProgress draft={draft} title={say(imports.inspecting)} onEnd={refresh} />;
  const act = (work: Promise<unknown>): void => void work.then(refresh, setFailure);
  return (
    <div className="space-y-4">
      {failure !== null && <Failure error={failure} retry={() => setFailure(null)} />}
      {draft.problem !== null && draft.state === 'failed' && <ProblemBox problem={draft.problem} />}
      <FileList
        files={draft.files}
        uploads={uploads}
        id={draft.id}
        onRemove={(name) => act(removeFile(draft.id, name))}
      />
      {limits !== undefined && (
        <DropZone limits={limits} isSmall={draft.files.length > 0} onFiles={(files) => sendFiles(draft.id, files)} />
      )}
      <button
        type="button"
        className="button button-primary"
        disabled={isSending || draft.files.length === 0}
        onClick={() =>
          void startWork(draft.id, 'inspect')
            .then(refresh)
            .then(() => setExpecting(true), setFailure)
        }
      >
        {draft.tables.length > 0 && draft.state !== 'receiving'
          ? say(imports.inspectAgain)
          : say(imports.inspect, { n: formats.count(draft.files.length) })}
      </button>
    </div>
  );
}

/** Asks before the page is left while files are on their way, for they would not arrive. */
function useWarning(isSending: boolean): void {
  useEffect(() => {
    if (!isSending) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isSending]);
}
