import { ProductError } from '#values';

/** The pieces of a stream until they are more bytes than allowed; then it throws, so that nothing of it is kept. */
export async function* limitedBytes(
  pieces: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Uint8Array, void, void> {
  let seen = 0;
  for await (const piece of pieces) {
    seen += piece.byteLength;
    if (seen > limit) throw tooLarge(limit);
    yield piece;
  }
}

/** The refusal of a file of more bytes than allowed. */
export function tooLarge(limit: number): ProductError {
  return new ProductError('source/too-large', `The file is larger than ${Math.round(limit / 1e6)} MB.`, {
    hint: 'Split it, or save it as Parquet or CSV without formats, which takes less room.',
  });
}
