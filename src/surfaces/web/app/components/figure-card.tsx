import type { ReactNode } from 'react';
import type { FigureKind } from '#values';
import { KindBadge } from './kind-badge.tsx';

interface Props {
  title: string;
  kind: FigureKind;
  about: string;
  value: ReactNode;
  note?: ReactNode;
  testId?: string;
}

/** One key figure with how it is known. */
export function FigureCard({ title, kind, about, value, note, testId }: Props) {
  return (
    <div className="card px-4 py-3" data-testid={testId}>
      <dt className="flex items-center justify-between gap-2 text-xs text-muted">
        {title}
        <KindBadge kind={kind} about={about} />
      </dt>
      <dd className="mt-1 text-xl font-semibold leading-tight">{value}</dd>
      {note !== undefined && <dd className="mt-0.5 text-xs text-muted">{note}</dd>}
    </div>
  );
}
