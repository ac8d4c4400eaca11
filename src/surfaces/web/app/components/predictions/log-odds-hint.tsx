import { useSpeech } from '../../messages/language.tsx';
import { reasons } from '../../messages/reasons.ts';
import { Hint } from '../hint.tsx';

/** Explains the unit of a score to who has never met it. */
export function LogOddsHint() {
  const { say } = useSpeech();
  return (
    <Hint text={say(reasons.logOddsHint)} className="underline decoration-dotted underline-offset-2">
      {say(reasons.unitTitle)}
    </Hint>
  );
}
