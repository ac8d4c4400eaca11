import { useSpeech } from '../messages/language.tsx';
import { priorityTitle, segmentMeaning, segmentTitle } from '../messages/words.ts';

const colours: Readonly<Record<string, string>> = {
  Star: 'var(--star)',
  Champion: 'var(--star)',
  Risk: 'var(--risk)',
  'High potential': 'var(--risk)',
  Sniper: 'var(--sniper)',
  'Loyal price-sensitive': 'var(--sniper)',
  Incubator: 'var(--incubator)',
  Newbie: 'var(--incubator)',
};

/** The colour of a segment of either matrix, as a CSS value. */
export function segmentColour(segment: string): string {
  return colours[segment] ?? 'var(--unclassified)';
}

/** A segment by its colour and name. */
export function SegmentChip({ segment, scheme = 'quadrant' }: { segment: string | null; scheme?: string }) {
  const { say } = useSpeech();
  const name = segment ?? 'Unclassified';
  const meaning = segmentMeaning(name, scheme);
  const isMatrix = scheme === 'quadrant' || scheme === 'revenue_tenure';
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap" title={meaning && say(meaning)}>
      {isMatrix && (
        <span
          aria-hidden="true"
          className="size-2.5 shrink-0 rounded-full"
          style={{ backgroundColor: segmentColour(name) }}
        />
      )}
      {say(segmentTitle(name, scheme))}
    </span>
  );
}

const priorityClasses: Readonly<Record<string, string>> = {
  High: 'bg-accent text-accent-ink font-semibold',
  Medium: 'bg-accent-soft text-ink',
  Low: 'bg-sunken text-muted',
};

/** A priority by weight of colour and name. */
export function PriorityChip({ priority }: { priority: string | null }) {
  const { say } = useSpeech();
  if (priority === null) return <span className="text-muted">–</span>;
  return (
    <span className={`inline-block rounded px-1.5 py-0.5 text-xs ${priorityClasses[priority] ?? 'bg-sunken'}`}>
      {say(priorityTitle(priority))}
    </span>
  );
}
