import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { ImportsResponse } from '../../api/shapes.ts';
import { imports } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';

interface Props {
  limits: ImportsResponse['limits'];
  isBusy?: boolean;
  isSmall?: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** Takes files that are dropped or chosen; says which ones it cannot take before anything is sent. */
export function DropZone({ limits, isBusy = false, isSmall = false, onFiles }: Props) {
  const { say, formats } = useSpeech();
  const [isOver, setOver] = useState(false);
  const [refused, setRefused] = useState<string[]>([]);
  const input = useRef<HTMLInputElement>(null);
  useNoOpening();

  const take = (list: FileList | null): void => {
    const files = [...(list ?? [])];
    const reason = ({ size }: File): string | null => {
      if (size === 0) return say(imports.isEmpty);
      return size > limits.bytesPerFile ? say(imports.tooLarge, { size: formats.bytes(limits.bytesPerFile) }) : null;
    };
    const wrong = files.flatMap((file) => (reason(file) === null ? [] : [`${file.name}: ${reason(file)}`]));
    const right = files.filter((file) => reason(file) === null);
    const isTooMany = right.length > limits.files;
    setRefused(isTooMany ? [say(imports.tooMany, { n: formats.count(limits.files) })] : wrong);
    if (right.length > 0 && !isTooMany) onFiles(right);
    if (input.current !== null) input.current.value = '';
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };

  return (
    <section
      aria-label={say(imports.stepFiles)}
      data-testid="drop-zone"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={`rounded-lg border-2 border-dashed text-center ${isSmall ? 'px-4 py-4' : 'px-6 py-14'} ${
        isOver ? 'border-accent bg-accent-soft' : 'border-line bg-card'
      }`}
    >
      {!isSmall && <p className="text-lg font-semibold">{say(imports.drop)}</p>}
      <p className={isSmall ? '' : 'mt-2'}>
        <span className="text-muted">
          {isSmall ? `${say(imports.drop)} ${say(imports.dropOr)} ` : `${say(imports.dropOr)} `}
        </span>
        <button type="button" className="button" disabled={isBusy} onClick={() => input.current?.click()}>
          {say(imports.choose)}
        </button>
      </p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid="file-input"
        onChange={({ target }) => take(target.files)}
      />
      <p className="mt-2 text-xs text-muted">
        {say(imports.kinds, { kinds: limits.kinds.join(', '), size: formats.bytes(limits.bytesPerFile) })}
      </p>
      {!isSmall && <p className="mt-1 text-xs text-muted">{say(imports.staysHere)}</p>}
      {refused.length > 0 && (
        <ul role="alert" className="mx-auto mt-3 max-w-xl rounded-md bg-bad-soft px-3 py-2 text-left text-bad">
          {refused.map((line) => (
            <li key={line} className="break-words">
              {line}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A file that is dropped beside the box would be opened by the browser in place of the page. */
function useNoOpening(): void {
  useEffect(() => {
    const stay = (event: Event): void => event.preventDefault();
    window.addEventListener('dragover', stay);
    window.addEventListener('drop', stay);
    return () => {
      window.removeEventListener('dragover', stay);
      window.removeEventListener('drop', stay);
    };
  }, []);
}
