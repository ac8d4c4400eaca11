/** Rules of the doctor that speak of each kind of mess; a finding of another rule does not count as having found it. */
const rulesOf: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^x\d+ break/, ['DOC-36', 'DOC-37']],
  [/^VAT included/, ['DOC-38']],
  [/^missing word/, ['DOC-10', 'DOC-14', 'DOC-20']],
  [/^sentinel number/, ['DOC-10', 'DOC-12']],
  [/^placeholder date/, ['DOC-10', 'DOC-13']],
  [/^unparsable date/, ['DOC-10', 'DOC-13', 'DOC-14']],
  [/^ambiguous date order/, ['DOC-15']],
  [/^(number as text|currency before)/, ['DOC-18', 'DOC-19', 'DOC-20', 'DOC-21']],
  [/^words in numbers/, ['DOC-10', 'DOC-20']],
  [/^mojibake/, ['DOC-22']],
  [/^(invisible space|blank at the end)/, ['DOC-23']],
  [/^misspelled category/, ['DOC-25', 'DOC-26', 'DOC-27', 'DOC-50']],
  [/^name /, ['DOC-28', 'DOC-50', 'DOC-54']],
  [/^repeated row/, ['DOC-29']],
  [/^repeated key/, ['DOC-30']],
  [/^own company/, ['DOC-31']],
  [/^test account/, ['DOC-32']],
  [/^orphan/, ['DOC-50']],
  [/^ids as number and text/, ['DOC-24', 'DOC-54']],
];

/** The rules that may find a mess of this name. */
export function rulesFor(mess: string): readonly string[] {
  return rulesOf.find(([pattern]) => pattern.test(mess))?.[1] ?? [];
}

/** Rules that speak of amounts which are ten, a hundred or a thousand times too large. */
export const scaleRules = rulesFor('x10 break');

/** Rules that speak of rows which hold a note and no data. */
export const noteRules: readonly string[] = ['DOC-33'];
