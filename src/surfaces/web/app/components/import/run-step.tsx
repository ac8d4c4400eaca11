import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { importQuery, startWork } from '../../api/imports.ts';
import type { ImportResponse } from '../../api/shapes.ts';
import { useDraft } from '../../api/use-draft.ts';
import { imports } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';
import { Purposes } from '../quality/purposes.tsx';
import { Failure } from '../states.tsx';
import { ProblemBox } from './problem-box.tsx';
import { RunSummary } from './run-summary.tsx';
import { SettingsForm } from './settings-form.tsx';
import { type Step, stepTitles } from './step-list.tsx';
import { WorkProgress } from './work-progress.tsx';

/** The last step: what the files do not say, then the run. */
export function RunStep({ draft, onStep }: { draft: ImportResponse; onStep: (step: Step) => void }) {
  const { say } = useSpeech();
  const { saving, refresh } = useDraft(draft.id);
  const [failure, setFailure] = useState<Error | null>(null);
  const [isFormRight, setFormRight] = useState(true);
  if (draft.state === 'running')
    return <WorkProgress draft={draft} title={say(imports.runningTitle)} onEnd={refresh} />;
  const isUsed = draft.choices.tables.some(({ entity }) => entity !== null);
  const canRun = draft.questions.length === 0 && isUsed && saving !== 'saving' && isFormRight;
  const run = (): void => {
    setFailure(null);
    void startWork(draft.id, 'run').then(refresh, setFailure);
  };
  return (
    <div className="space-y-4">
      {draft.state === 'done' && draft.run !== null && <Published draft={draft} run={draft.run} />}
      {draft.problem !== null && <ProblemBox problem={draft.problem} />}
      {failure !== null && <Failure error={failure} retry={run} />}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <SettingsForm draft={draft} onRight={setFormRight} />
        <RunSummary draft={draft} />
      </div>
      {draft.purposes.length > 0 && <Purposes purposes={draft.purposes} />}
      <div className="flex flex-wrap items-center gap-3">
        <button type="button" className="button button-primary" disabled={!canRun} onClick={run}>
          {say(draft.run === null ? imports.run : imports.runAgain)}
        </button>
        <Hindrance draft={draft} isUsed={isUsed} onStep={onStep} />
      </div>
    </div>
  );
}

/** Why it cannot be run yet, with the way to the step that helps. */
function Hindrance({
  draft,
  isUsed,
  onStep,
}: {
  draft: ImportResponse;
  isUsed: boolean;
  onStep: (step: Step) => void;
}) {
  const { say, formats } = useSpeech();
  const open = draft.questions.length;
  if (open === 0 && isUsed) return null;
  const step = isUsed ? 'mapping' : 'tables';
  return (
    <p className="text-warn">
      {isUsed ? say(imports.questionsOpen, { n: formats.count(open) }) : say(imports.noUsed)}{' '}
      <button type="button" className="link" onClick={() => onStep(step)}>
        {say(imports.goTo, { step: say(stepTitles[step]) })}
      </button>
    </p>
  );
}

function Published({ draft, run }: { draft: ImportResponse; run: string }) {
  const { say } = useSpeech();
  const client = useQueryClient();
  const navigate = useNavigate();
  const open = (): void => {
    const { queryKey } = importQuery(draft.id);
    // Every answer on the page is about the run before.
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== queryKey[0] });
    void navigate({ to: '/' });
  };
  return (
    <div role="status" className="rounded-lg border border-accent bg-accent-soft p-4" data-testid="published">
      <p className="font-semibold">✓ {say(imports.runDone, { run })}</p>
      <button type="button" className="button button-primary mt-3" onClick={open}>
        {say(imports.openRun)} →
      </button>
    </div>
  );
}
