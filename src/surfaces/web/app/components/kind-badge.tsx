import type { FigureKind } from '#values';
import { useSpeech } from '../messages/language.tsx';
import { shell } from '../messages/shell.ts';
import { Hint } from './hint.tsx';

const texts = {
  FACT: [shell.fact, shell.factMeaning],
  RULE: [shell.rule, shell.ruleMeaning],
  ESTIMATE: [shell.estimate, shell.estimateMeaning],
  PREDICTION: [shell.prediction, shell.predictionMeaning],
} as const;

/** Says how a figure is known. `about` adds what this figure means. */
export function KindBadge({ kind, about }: { kind: FigureKind; about?: string }) {
  const { say } = useSpeech();
  const [title, meaning] = texts[kind];
  return (
    <Hint
      text={about === undefined ? say(meaning) : `${about}. ${say(meaning)}`}
      className={`rounded px-1.5 py-px text-[0.65rem] font-semibold tracking-wide ${
        kind === 'FACT' ? 'bg-sunken text-muted' : 'border border-line text-muted'
      }`}
    >
      {say(title)}
    </Hint>
  );
}
