import { ProductError } from '#values';

/** Turns an interrupt or an unreadable file into a product error; anything else stays a bug. */
export function translated(failure: unknown): unknown {
  const message = failure instanceof Error ? failure.message : String(failure);
  if (/^INTERRUPT/i.test(message) || /Interrupted!/i.test(message)) {
    return new ProductError('run/cancelled', 'Cancelled; nothing was published.', { hint: '', cause: failure });
  }
  if (/^Out of Memory/i.test(message)) {
    return new ProductError('engine/unsupported', 'The engine ran out of memory.', {
      hint: 'Raise engine.memory in nilai.yaml, or free disk space for spilling.',
      cause: failure,
    });
  }
  return failure;
}
