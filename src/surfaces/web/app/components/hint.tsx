import { type ReactNode, useId } from 'react';

/** Something small that explains itself on hover, focus or tap. */
export function Hint({ text, children, className = '' }: { text: string; children: ReactNode; className?: string }) {
  const id = useId();
  return (
    <span className="group relative inline-flex">
      <button type="button" aria-describedby={id} className={`cursor-help ${className}`}>
        {children}
      </button>
      <span
        id={id}
        role="tooltip"
        className="pointer-events-none absolute left-0 top-full z-40 mt-1 hidden w-64 max-w-[70vw] rounded-md border border-line bg-card p-2 text-left text-xs font-normal normal-case leading-snug tracking-normal text-ink shadow-lg group-focus-within:block group-hover:block"
      >
        {text}
      </span>
    </span>
  );
}
