interface Props {
  label: string;
  /** 0 to 1; null where it is not known. */
  share: number | null;
  className?: string;
}

/** How much of something is done; a bar that breathes where that is not known. */
export function ProgressBar({ label, share, className = '' }: Props) {
  return (
    <span
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(share !== null && { 'aria-valuenow': Math.round(share * 100) })}
      className={`block h-1.5 overflow-hidden rounded-full bg-sunken ${className}`}
    >
      <span
        className={`block h-full rounded-full bg-accent ${share === null ? 'w-full animate-pulse opacity-50' : 'transition-[width]'}`}
        style={share === null ? undefined : { width: `${share * 100}%` }}
      />
    </span>
  );
}
