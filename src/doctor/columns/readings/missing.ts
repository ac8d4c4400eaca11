/** Texts that never say anything else than "there is nothing here". */
const certain = new Set(
  `(null) null <null> [null] n/a #n/a n.a. n.a #null! #ref! #value! #div/0! #name? #num! nan nat -nan
  (blank) (kosong) (empty) - -- --- \u2013 \u2014 # ## ### ? ?? ??? . .. ... _ __`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Words that mostly stand for missing, but may be a category that somebody chose. */
const stated = new Set([
  'unknown',
  'na',
  'nil',
  'not available',
  'not applicable',
  'tidak ada',
  'tidak diketahui',
  'tidak tersedia',
  'belum ada',
  'belum diisi',
  'kosong',
  'none',
  'nihil',
  'undefined',
  'missing',
  'no data',
  'tba',
  'tbd',
  'data tidak ada',
  'not set',
  'not specified',
  'unspecified',
]);

/** Whether a trimmed text stands for missing: certainly, by what it states, or not at all. */
export function missingWord(text: string): 'certain' | 'stated' | undefined {
  if (text.length > 20) return undefined;
  const word = text.toLowerCase();
  if (certain.has(word)) return 'certain';
  return stated.has(word) ? 'stated' : undefined;
}
