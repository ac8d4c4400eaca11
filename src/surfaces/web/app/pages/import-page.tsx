import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { isAbsent, isWorking } from '../api/imports.ts';
import type { ImportResponse } from '../api/shapes.ts';
import { useUploads } from '../api/uploads.ts';
import { useDraft } from '../api/use-draft.ts';
import { FilesStep } from '../components/import/files-step.tsx';
import { FindingsStep } from '../components/import/findings-step.tsx';
import { Discard } from '../components/import/kept-imports.tsx';
import { MappingStep } from '../components/import/mapping-step.tsx';
import { RunStep } from '../components/import/run-step.tsx';
import { type Step, StepList, steps, stepTitles } from '../components/import/step-list.tsx';
import { TablesStep } from '../components/import/tables-step.tsx';
import { Awaiting } from '../components/states.tsx';
import { imports } from '../messages/imports.ts';
import { useSpeech } from '../messages/language.tsx';
import { shell } from '../messages/shell.ts';
import { useSearchState } from '../use-search-state.ts';
import { useTitle } from '../use-title.ts';

/** One import, step by step; everything chosen is on the server, so it may be left and taken up again. */
export function ImportPage() {
  const { importId } = useParams({ from: '/import/$importId' });
  const { say } = useSpeech();
  useTitle(say(shell.import));
  const { query, saving, refresh } = useDraft(importId);
  useArrivals(useUploads(importId).length, refresh);
  if (isAbsent(query.error)) return <Gone />;
  return (
    <div className="space-y-4">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1 className="text-xl font-semibold">{say(imports.title)}</h1>
        {(query.data?.tables.length ?? 0) > 0 && <SavingLine saving={saving} />}
        <span className="ml-auto">
          <Leave id={importId} />
        </span>
      </header>
      <Awaiting of={query} lines={10}>
        {(draft) => <Wizard draft={draft} />}
      </Awaiting>
    </div>
  );
}

/** Reads the draft again whenever a file has left the queue, for it has arrived or was cancelled. */
function useArrivals(waiting: number, refresh: () => unknown): void {
  const before = useRef(waiting);
  useEffect(() => {
    if (waiting < before.current) void refresh();
    before.current = waiting;
  });
}

/** Asks the latest step that makes sense where the address names none. */
function naturalStep({ state, run, problem }: ImportResponse, isLooked: boolean): Step {
  if (!isLooked) return 'files';
  return state === 'running' || run !== null || problem !== null ? 'run' : 'tables';
}

function Wizard({ draft }: { draft: ImportResponse }) {
  const { say } = useSpeech();
  const [search, change] = useSearchState();
  const isLooked = draft.tables.length > 0 && draft.state !== 'receiving' && draft.state !== 'inspecting';
  const isRunning = draft.state === 'running';
  const asked = steps.find((one) => one === search.step);
  const step = isLooked && asked !== undefined && !isRunning ? asked : naturalStep(draft, isLooked);
  const go = (next: Step): void => {
    change({ ...search, step: next });
    window.scrollTo({ top: 0 });
    // The button that was pressed is gone; the next key press should begin at the top of the new step.
    document.getElementById('content')?.focus({ preventScroll: true });
  };
  const following = steps[steps.indexOf(step) + 1];
  const before = steps[steps.indexOf(step) - 1];
  return (
    <>
      <StepList draft={draft} step={step} isLooked={isLooked} isRunning={isRunning} onStep={go} />
      {step === 'files' && <FilesStep draft={draft} onLooked={() => go('tables')} />}
      {step === 'tables' && <TablesStep draft={draft} />}
      {step === 'mapping' && <MappingStep draft={draft} />}
      {step === 'findings' && <FindingsStep draft={draft} />}
      {step === 'run' && <RunStep draft={draft} onStep={go} />}
      {isLooked && !isWorking(draft.state) && (
        <div className="flex justify-between gap-2">
          {before === undefined ? (
            <span />
          ) : (
            <button type="button" className="button" onClick={() => go(before)}>
              ← {say(imports.back)}
            </button>
          )}
          {following !== undefined && (
            <button type="button" className="button button-primary" onClick={() => go(following)}>
              {say(imports.next, { step: say(stepTitles[following]) })} →
            </button>
          )}
        </div>
      )}
    </>
  );
}

function SavingLine({ saving }: { saving: ReturnType<typeof useDraft>['saving'] }) {
  const { say } = useSpeech();
  if (saving instanceof Error) {
    return (
      <p role="alert" className="rounded-md bg-bad-soft px-2 py-0.5 text-xs text-bad" data-testid="saving">
        {say(imports.notSaved)}: {saving.message}
      </p>
    );
  }
  return (
    <p role="status" className="text-xs text-muted" data-testid="saving" data-state={saving}>
      {say(saving === 'saving' ? imports.saving : imports.saved)}
    </p>
  );
}

function Leave({ id }: { id: string }) {
  const navigate = useNavigate();
  return <Discard id={id} onGone={() => void navigate({ to: '/import' })} />;
}

function Gone() {
  const { say } = useSpeech();
  return (
    <p className="card p-8 text-center">
      {say(shell.notFound)}.{' '}
      <Link to="/import" className="link">
        {say(imports.new)}
      </Link>
    </p>
  );
}
