import type { ModelTermResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { model } from '../../messages/model.ts';
import { isCounted, isStretch } from './bin-words.ts';
import { CategoryBars } from './category-bars.tsx';
import { isLine, LineChart } from './line-chart.tsx';
import { LogOddsHint } from './log-odds-hint.tsx';
import { axesOf, isPair } from './pair-grid.ts';
import { PairMap } from './pair-map.tsx';
import { StepChart } from './step-chart.tsx';

interface Props {
  terms: readonly ModelTermResponse[];
  chosen: ModelTermResponse;
  isMoney: boolean;
  onChoose: (term: string) => void;
}

/** The shape of one feature, or of two together, chosen by importance. */
export function Shapes({ terms, chosen, isMoney, onChoose }: Props) {
  const { say } = useSpeech();
  return (
    <section className="card min-w-0" aria-labelledby="shapes-title" data-testid="shape" data-term={chosen.term}>
      <header className="border-b border-line px-4 py-2.5">
        <h2 id="shapes-title" className="scroll-mt-28 text-base font-semibold">
          {say(model.shapes)}
        </h2>
        <p className="text-xs text-muted">{say(model.shapesLead)}</p>
      </header>
      <div className="space-y-3 p-4">
        <p className="flex flex-wrap items-center gap-3">
          <TermMenu terms={terms} chosen={chosen} onChoose={onChoose} />
          {chosen.actionable && (
            <span className="rounded bg-accent-soft px-1.5 py-px text-xs">{say(model.actionable)}</span>
          )}
          {!isMoney && (
            <span className="text-xs text-muted">
              <LogOddsHint />
            </span>
          )}
        </p>
        <Drawing terms={terms} term={chosen} yTitle={say(isMoney ? model.addsMoney : model.adds)} />
      </div>
    </section>
  );
}

function TermMenu({ terms, chosen, onChoose }: Omit<Props, 'isMoney'>) {
  const { say } = useSpeech();
  const groups = [
    { title: model.single, of: terms.filter((term) => !isPair(term)) },
    { title: model.pairs, of: terms.filter(isPair) },
  ];
  return (
    <label className="min-w-0 max-w-full">
      <span className="sr-only">{say(model.choose)}</span>
      <select value={chosen.term} onChange={({ target }) => onChoose(target.value)} className="input max-w-full">
        {groups.map(
          ({ title, of }) =>
            of.length > 0 && (
              <optgroup key={title.en} label={say(title)}>
                {of.map(({ term, title: name }) => (
                  <option key={term} value={term}>
                    {say(name)}
                  </option>
                ))}
              </optgroup>
            ),
        )}
      </select>
    </label>
  );
}

interface DrawingProps {
  terms: readonly ModelTermResponse[];
  term: ModelTermResponse;
  yTitle: string;
}

function Drawing({ terms, term, yTitle }: DrawingProps) {
  const { say } = useSpeech();
  if (isPair(term)) return <PairMap term={term} axes={axesOf(term, terms)} />;
  if (isLine(term.points)) {
    return <LineChart points={term.points} unit={term.unit} title={say(term.title)} yTitle={yTitle} />;
  }
  const isNumber = term.points.filter(isStretch).length > 1;
  return (
    <div>
      {isNumber ? (
        <StepChart points={term.points} unit={term.unit} title={say(term.title)} yTitle={yTitle} />
      ) : (
        <>
          <p className="pb-1 text-xs text-muted">{yTitle}</p>
          <CategoryBars points={term.points} unit={term.unit} />
        </>
      )}
      {isCounted(term.points) && <p className="mt-2 text-xs text-muted">{say(isNumber ? model.band : model.bars)}</p>}
    </div>
  );
}
