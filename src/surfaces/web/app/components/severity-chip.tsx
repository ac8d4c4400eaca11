import { useSpeech } from '../messages/language.tsx';
import { severityTitle } from '../messages/words.ts';

const classes: Readonly<Record<string, string>> = {
  error: 'bg-bad-soft text-bad',
  warning: 'bg-warn-soft text-warn',
  info: 'bg-sunken text-muted',
};

/** How grave a finding is, in a word. */
export function SeverityChip({ severity }: { severity: string }) {
  const { say } = useSpeech();
  return (
    <span
      className={`rounded px-1.5 py-0.5 text-xs font-semibold whitespace-nowrap ${classes[severity] ?? 'bg-sunken'}`}
    >
      {say(severityTitle(severity))}
    </span>
  );
}
