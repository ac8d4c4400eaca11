import { type Fragment, name } from '#engine';
import { entityNamed, missingNeeds } from '#entities';
import { nearestWords, ProductError } from '#values';
import { type OpenSource, placeOf } from './open-source.ts';
import { stagedColumn } from './stage-table.ts';
import type { Header } from './understanding/find-header.ts';
import { missingColumn } from './understanding/recognise-entity.ts';

/** A field and the staged column that holds it. */
export interface Placed {
  field: string;
  header: string;
  column: Fragment;
  /** Place of the field among those that name what a row is about, from 0; infinite where it names nothing. */
  identityRank: number;
}

/** The column of each mapped field; a header that the file lacks, has twice or gives two meanings is refused. */
export function placeFields(source: OpenSource, header: Header): Placed[] {
  const { mapping } = source;
  const entity = entityNamed(mapping.entity);
  const known = entity.fields.map((field) => field.name);
  const taken = new Map<string, string>();
  const placed = Object.entries(mapping.columns).map(([field, wanted]) => {
    if (!known.includes(field)) throw unknownField(source, field, known);
    const other = taken.get(wanted);
    if (other !== undefined) throw twoMeanings(source, wanted, [other, field]);
    taken.set(wanted, field);
    const rank = entity.identity.indexOf(field);
    return {
      field,
      header: wanted,
      column: name(stagedColumn(columnOf(source, header, wanted))),
      identityRank: rank < 0 ? Number.POSITIVE_INFINITY : rank,
    };
  });
  const lacking = missingNeeds(entity, Object.keys(mapping.columns))[0];
  if (lacking === undefined) return placed;
  const { code, message, hint } = missingColumn(
    mapping.entity,
    lacking,
    header.names.flatMap((one) => one ?? []),
  );
  throw new ProductError(code, message, { hint, place: { ...placeOf(source), row: header.row } });
}

function columnOf(source: OpenSource, header: Header, wanted: string): number {
  const index = header.names.indexOf(wanted);
  if (index >= 0) return index;
  const twice = header.names.filter((one) => one?.replace(/ \(\d+\)$/, '') === wanted);
  const place = { ...placeOf(source), row: header.row, column: wanted };
  if (twice.length > 1) {
    throw new ProductError('mapping/duplicate-meaning', `The file has ${twice.length} columns named "${wanted}".`, {
      place,
      hint: `Write which one in nilai.yaml: ${twice.map((one) => `"${one ?? ''}"`).join(' or ')}.`,
    });
  }
  const near = nearestWords(
    wanted,
    header.names.flatMap((one) => one ?? []),
  );
  const shown = near.length === 0 ? '' : ` Nearest: ${near.map((one) => `"${one}"`).join(', ')}.`;
  throw new ProductError('mapping/unknown-column', `The file has no column "${wanted}".${shown}`, {
    place,
    hint: 'Correct it under sources in nilai.yaml, or the header in the file.',
  });
}

function unknownField(source: OpenSource, field: string, known: readonly string[]): ProductError {
  const near = nearestWords(field, known);
  return new ProductError('settings/unknown', `${source.mapping.entity} have no field "${field}".`, {
    place: { file: 'nilai.yaml' },
    hint: `Use ${near.length === 0 ? `one of ${known.join(', ')}` : near.join(' or ')}.`,
  });
}

function twoMeanings(source: OpenSource, header: string, fields: readonly string[]): ProductError {
  return new ProductError('mapping/duplicate-meaning', `The column is given two meanings, ${fields.join(' and ')}.`, {
    place: { ...placeOf(source), column: header },
    hint: 'Keep one of them under columns in nilai.yaml.',
  });
}

/** The field whose cell names what the row is about: the best that is mapped, or the first of all. */
export function identityOf(placed: readonly Placed[]): Placed {
  return placed.reduce((best, one) => (one.identityRank < best.identityRank ? one : best));
}
