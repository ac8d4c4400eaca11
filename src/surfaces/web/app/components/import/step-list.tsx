import { useEffect, useRef } from 'react';
import type { ImportResponse } from '../../api/shapes.ts';
import { imports } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';

/** The steps of an import in their order. */
export const steps = ['files', 'tables', 'mapping', 'findings', 'run'] as const;
export type Step = (typeof steps)[number];

/** The name of each step. */
export const stepTitles = {
  files: imports.stepFiles,
  tables: imports.stepTables,
  mapping: imports.stepMapping,
  findings: imports.stepFindings,
  run: imports.stepRun,
} as const;

interface Props {
  draft: ImportResponse;
  step: Step;
  isLooked: boolean;
  isRunning: boolean;
  onStep: (step: Step) => void;
}

/** The steps as a row of buttons; those behind the look at the files open once it is done. */
export function StepList({ draft, step, isLooked, isRunning, onStep }: Props) {
  const { say, formats } = useSpeech();
  const current = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a narrow screen the row follows the step
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [step]);
  const open = draft.questions.length;
  return (
    <nav aria-label={say(imports.steps)} className="card overflow-x-auto">
      <ol className="flex min-w-max">
        {steps.map((one, index) => (
          <li key={one} ref={one === step ? current : null} className="flex-1">
            <button
              type="button"
              aria-current={one === step ? 'step' : undefined}
              disabled={(index > 0 && !isLooked) || (isRunning && one !== step)}
              onClick={() => onStep(one)}
              className="flex w-full items-center gap-2 border-b-2 border-transparent px-4 py-2.5 text-left whitespace-nowrap text-muted enabled:hover:bg-sunken disabled:opacity-60 aria-[current=step]:border-accent aria-[current=step]:font-semibold aria-[current=step]:text-ink focus-visible:outline-offset-[-2px]"
            >
              <span
                aria-hidden="true"
                className={`grid size-6 shrink-0 place-items-center rounded-full text-xs ${
                  one === step ? 'bg-accent text-accent-ink' : 'bg-sunken'
                }`}
              >
                {index + 1}
              </span>
              {say(stepTitles[one])}
              {one === 'mapping' && isLooked && open > 0 && (
                <span className="rounded-full bg-warn-soft px-1.5 text-xs font-semibold text-warn">
                  <span aria-hidden="true">{formats.count(open)}</span>
                  <span className="sr-only">{say(imports.questionsOpen, { n: formats.count(open) })}</span>
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
