import type { Blueprint } from '#blueprints';
import { type Entity, type EntityName, entityNamed, entityNames, lineEntities } from '#entities';
import { type InspectedFile, type Problem, proposeMapping, type SourceMapping } from '#sources';
import type { Bilingual } from '#values';

/** The mapping that files propose for a blueprint, what a person must decide first, and what was left out, in words. */
export interface Proposal {
  mapping: SourceMapping[];
  questions: Problem[];
  remarks: Bilingual[];
}

/** Entities that only make sense beside service lines. */
const besideLines: readonly EntityName[] = ['lines', 'product_fit', 'valid_customers'];

/** The entities a blueprint's workspace is made from. */
export function entitiesOf(reads: Blueprint['reads']): readonly EntityName[] {
  return reads === 'lines' ? lineEntities : entityNames.filter((entity) => !besideLines.includes(entity));
}

/**
 * The sources of a workspace of this blueprint. For records, two headers that may mean the same minor text are no question:
 * the field is left unmapped and said to be.
 */
export function proposeSources(files: readonly InspectedFile[], reads: Blueprint['reads']): Proposal {
  if (reads === 'lines') return { ...proposeMapping(files), remarks: [] };
  const { mapping, questions } = proposeMapping(files, { entities: entitiesOf(reads) });
  const minor = questions.filter((question) => isMinor(question, mapping));
  const remarks = minor.map(({ message, place: { sheet, file = '' } }) => ({
    id: `${sheet ?? file}: ${message.id} Tidak dipetakan.`,
    en: `${sheet ?? file}: ${message.en} Left unmapped.`,
  }));
  const asked = questions.filter((question) => !minor.includes(question));
  return { mapping, questions: mapping.length === 0 && asked.length === 0 ? [nothingKnown(files)] : asked, remarks };
}

function isMinor({ code, field, place }: Problem, mapping: readonly SourceMapping[]): boolean {
  if (code !== 'mapping/ambiguous' || field === undefined) return false;
  const table = mapping.find((one) => one.file === place.file && (one.sheet ?? '') === (place.sheet ?? ''));
  if (table === undefined) return false;
  return isMinorField(entityNamed(table.entity), field);
}

/** A text that a table of this kind can do without. */
export function isMinorField({ fields, needs, identity }: Entity, field: string): boolean {
  const kind = fields.find((one) => one.name === field)?.kind;
  return kind === 'text' && !needs.flat().includes(field) && !identity.includes(field);
}

function nothingKnown(files: readonly InspectedFile[]): Problem {
  const [file] = files;
  return {
    code: 'mapping/missing-column',
    message: { id: 'Tidak ada tabel yang dikenali.', en: 'No table was recognised.' },
    hint: {
      id: 'nilai inspect FILE menunjukkan tiap kolom diartikan sebagai apa; sebutkan artinya dengan --synonyms.',
      en: 'nilai inspect FILE shows what each column was taken for; say what it means with --synonyms.',
    },
    candidates: [],
    place: files.length === 1 && file !== undefined ? { file: file.file } : {},
  };
}
