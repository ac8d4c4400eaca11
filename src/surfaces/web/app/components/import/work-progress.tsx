import { useEffect, useState } from 'react';
import { isWorking, startWork, useImportProgress } from '../../api/imports.ts';
import type { ImportResponse, ImportStage } from '../../api/shapes.ts';
import { imports } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';
import { stageTitle } from '../../messages/words.ts';
import { ProgressBar } from '../progress-bar.tsx';

interface Props {
  draft: ImportResponse;
  title: string;
  /** Told once the work has ended, one way or another. */
  onEnd: () => unknown;
}

/** What the server is doing, stage by stage, with a way to stop it. */
export function WorkProgress({ draft, title, onEnd }: Props) {
  const { say } = useSpeech();
  const [isStopping, setStopping] = useState(false);
  const { data } = useImportProgress(draft.id, true);
  const hasEnded = data !== undefined && !isWorking(data.state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when it ends
  useEffect(() => {
    if (hasEnded) void onEnd();
  }, [hasEnded]);
  const stop = (): void => {
    setStopping(true);
    void startWork(draft.id, 'stop').catch(() => setStopping(false));
  };
  return (
    <section className="card p-4" aria-label={title} data-testid="work">
      <div className="flex items-center justify-between gap-3">
        <h2 className="text-base font-semibold">{title}</h2>
        <button type="button" className="button" disabled={isStopping} onClick={stop}>
          {say(isStopping ? imports.stopping : imports.stop)}
        </button>
      </div>
      <ol className="mt-3 space-y-2" aria-live="polite">
        {data?.stages.map((stage) => (
          <Stage key={stage.stage} stage={stage} />
        ))}
      </ol>
    </section>
  );
}

const marks = { waits: '○', goes: '◔', done: '●' } as const;

function Stage({ stage: { stage, state, share, seconds } }: { stage: ImportStage }) {
  const { say, formats } = useSpeech();
  const title = say(stageTitle(stage));
  return (
    <li
      className={`grid grid-cols-[1.25rem_12rem_minmax(0,1fr)_4rem] items-center gap-2 ${state === 'waits' ? 'text-muted' : ''}`}
    >
      <span aria-hidden="true" className={state === 'waits' ? '' : 'text-accent'}>
        {marks[state]}
      </span>
      <span className={state === 'goes' ? 'font-semibold' : ''}>{title}</span>
      {state === 'goes' ? <ProgressBar label={title} share={share} /> : <span />}
      <span className="text-right text-xs text-muted">
        {seconds !== null && say(imports.seconds, { n: formats.number(seconds) })}
      </span>
    </li>
  );
}
