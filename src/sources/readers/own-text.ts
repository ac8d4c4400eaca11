const sharedFrom = 13;

/**
 * A copy of a text that shares no memory with the longer one it was cut from: a kept piece of 13 characters or more would
 * otherwise keep all of that alive.
 */
export function ownText(text: string): string {
  return text.length < sharedFrom ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}
