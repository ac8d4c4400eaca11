import { useSpeech } from '../../messages/language.tsx';
import { gradeMeaning, gradeTitle } from '../../messages/prediction-words.ts';
import { predictions } from '../../messages/predictions.ts';
import { Hint } from '../hint.tsx';

const colours: Readonly<Record<string, string>> = {
  A: 'bg-accent text-accent-ink',
  B: 'bg-accent text-accent-ink',
  C: 'bg-accent-soft text-accent border border-accent/30',
  D: 'bg-warn-soft text-warn border border-warn-line',
  F: 'bg-bad-soft text-bad border border-bad/30',
};

/** True for a grade that is a letter, and not words. */
export function isLetter(grade: string): boolean {
  return colours[grade] !== undefined;
}

/** How far a prediction is proven: a letter, or words where there is no letter; what it means on hover. */
export function GradeMark({ grade, isSmall = false }: { grade: string; isSmall?: boolean }) {
  const { say } = useSpeech();
  const meaning = gradeMeaning(grade);
  const size = isSmall ? 'min-w-6 h-6 px-1 text-sm' : 'min-w-12 h-12 px-2 text-2xl';
  const wordSize = isSmall ? 'px-1.5 py-0.5 text-xs' : 'px-2 py-1 text-sm leading-tight';
  return (
    <Hint
      text={`${say(predictions.grade)} ${say(gradeTitle(grade))}${meaning === undefined ? '' : `: ${say(meaning)}`}`}
      className={`inline-grid shrink-0 place-items-center rounded-md font-semibold ${
        isLetter(grade) ? `${colours[grade]} ${size}` : `bg-sunken text-muted ${wordSize}`
      }`}
    >
      <span data-testid="grade">{say(gradeTitle(grade))}</span>
    </Hint>
  );
}
