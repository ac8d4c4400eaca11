import { type EntityName, entityNamed, type Field } from '#entities';
import type { Bilingual } from '#values';

/** A field as a reason calls it: by its name in English, by its meaning in Indonesian ("nama pelanggan"). */
export function fieldInWords({ name, meaning }: Field): Bilingual {
  return { id: withinSentence(meaning.id), en: name };
}

/** The fields of an entity by their names, as `fieldInWords` calls them. */
export function fieldsInWords(entity: EntityName, names: readonly string[]): Bilingual[] {
  const { fields } = entityNamed(entity);
  return names.map((name) => {
    const field = fields.find((one) => one.name === name);
    return field === undefined ? { id: name, en: name } : fieldInWords(field);
  });
}

/** What one table of the entity is, without what a row of it is: "pembayaran". */
export function entityInWords(entity: EntityName): Bilingual {
  const [id = ''] = entityNamed(entity).meaning.id.split(':');
  return { id: withinSentence(id), en: entity };
}

/** Words in a row: "a, b atau c", and in English "a or b or c". */
export function eitherOf(words: readonly Bilingual[]): Bilingual {
  return { id: inRow(textsIn('id', words), 'atau'), en: textsIn('en', words).join(' or ') };
}

/** Words set apart by commas, in Indonesian with "dan" before the last. */
export function listed(words: readonly Bilingual[]): Bilingual {
  return { id: inRow(textsIn('id', words), 'dan'), en: textsIn('en', words).join(', ') };
}

/** Texts in a row as Indonesian has them, the word before the last: "a, b dan c". */
export function inRow(texts: readonly string[], word: 'dan' | 'atau'): string {
  if (texts.length < 2) return texts.join('');
  return `${texts.slice(0, -1).join(', ')} ${word} ${texts.at(-1)}`;
}

function textsIn(language: 'id' | 'en', words: readonly Bilingual[]): string[] {
  return words.map((word) => word[language]);
}

/** Without the capital of a beginning; "SBU" keeps its own. */
function withinSentence(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
