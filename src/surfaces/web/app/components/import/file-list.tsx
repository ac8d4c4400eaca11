import type { ImportFileResponse } from '../../api/shapes.ts';
import { cancelUpload, resend, type Upload } from '../../api/uploads.ts';
import { imports } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';
import { ProgressBar } from '../progress-bar.tsx';
import { ProblemText } from './problem-box.tsx';

interface Props {
  id: string;
  files: readonly ImportFileResponse[];
  uploads: readonly Upload[];
  onRemove: (name: string) => void;
}

/** The files that are there and those on their way. */
export function FileList({ id, files, uploads, onRemove }: Props) {
  const { say } = useSpeech();
  if (files.length === 0 && uploads.length === 0) return null;
  return (
    <ul className="card divide-y divide-line" aria-label={say(imports.stepFiles)}>
      {files.map((file) => (
        <ThereFile key={file.name} file={file} onRemove={onRemove} />
      ))}
      {uploads.map((upload) => (
        <ComingFile key={`coming ${upload.name}`} id={id} upload={upload} />
      ))}
    </ul>
  );
}

const lineClass = 'flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5';

function ThereFile({ file, onRemove }: { file: ImportFileResponse; onRemove: (name: string) => void }) {
  const { say, formats } = useSpeech();
  return (
    <li className={lineClass} data-testid="file">
      <span className="min-w-0 flex-1 break-words font-semibold">{file.name}</span>
      <span className="text-xs text-muted">{formats.bytes(file.bytes)}</span>
      <button
        type="button"
        className="link text-xs"
        aria-label={say(imports.removeFile, { name: file.name })}
        onClick={() => onRemove(file.name)}
      >
        {say(imports.remove)}
      </button>
      {file.problem !== null && (
        <p className="w-full text-bad" role="alert">
          <ProblemText problem={file.problem} />
        </p>
      )}
    </li>
  );
}

function ComingFile({ id, upload: { name, bytes, state, share, problem } }: { id: string; upload: Upload }) {
  const { say, formats } = useSpeech();
  const sent = say(imports.sending, { share: formats.share(share) });
  return (
    <li className={lineClass} data-testid="upload">
      <span className="min-w-0 flex-1 break-words">{name}</span>
      {state === 'goes' && <ProgressBar label={`${name}: ${sent}`} share={share} className="w-32" />}
      <span className="text-xs text-muted">
        {state === 'goes' ? sent : state === 'waits' ? say(imports.waits) : formats.bytes(bytes)}
      </span>
      {state === 'failed' && (
        <button
          type="button"
          className="link text-xs"
          aria-label={say(imports.resendFile, { name })}
          onClick={() => resend(id, name)}
        >
          {say(imports.resend)}
        </button>
      )}
      <button
        type="button"
        className="link text-xs"
        aria-label={say(state === 'failed' ? imports.removeFile : imports.cancelFile, { name })}
        onClick={() => cancelUpload(id, name)}
      >
        {say(state === 'failed' ? imports.remove : imports.cancel)}
      </button>
      {problem !== null && (
        <p className="w-full text-bad" role="alert">
          {problem === 'lost' ? say(imports.lost) : <ProblemText problem={problem} />}
        </p>
      )}
    </li>
  );
}
