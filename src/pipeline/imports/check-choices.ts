import { blueprints } from '#blueprints';
import type { ImportChoices, ImportEntityResponse, ImportQuestionResponse, ImportTableChoice } from '#contract';
import { type Entity, type EntityName, entities, entityNamed, entityNames, missingNeeds } from '#entities';
import { eitherOf, entityInWords, fieldsInWords } from '#sources';
import { type Bilingual, ProductError } from '#values';
import { entitiesOf, isMinorField } from '../workspace/propose-sources.ts';
import type { Seen } from './draft.ts';
import { inBoth } from './problems.ts';

/** Every kind of table with its fields, for a menu. */
export const importEntities: ImportEntityResponse[] = entities.map(({ name, meaning, needs, fields }) => ({
  name,
  meaning,
  fields: fields.map((field) => ({
    name: field.name,
    meaning: field.meaning,
    isNeeded: needs.some((oneOf) => oneOf.includes(field.name)),
  })),
}));

/** Choices in which every table has its columns: the proposal where they were left to us. */
export function withProposals(seen: Seen, choices: ImportChoices): ImportChoices {
  return { ...choices, tables: choices.tables.map((choice) => withProposal(seen, choice)) };
}

function withProposal({ tables }: Seen, choice: ImportTableChoice): ImportTableChoice {
  if (choice.entity === null) return { ...choice, columns: {} };
  if (choice.columns !== null) return choice;
  const table = tables.find(({ id }) => id === choice.table);
  const proposed = table?.entity?.name === choice.entity ? table.proposed : [];
  return { ...choice, columns: Object.fromEntries(proposed.map(({ field, header }) => [field, header])) };
}

/** The choices that a draft begins with: every table as it is proposed. */
export function proposedTables({ tables }: Seen): ImportTableChoice[] {
  return tables.map(({ id, entity, proposed }) => ({
    table: id,
    entity: entity?.name ?? null,
    columns: Object.fromEntries(proposed.map(({ field, header }) => [field, header])),
  }));
}

/** Refuses what cannot be: a table, kind, field or header that is not there, and one header with two meanings. */
export function refuseImpossible(seen: Seen, { tables }: ImportChoices): void {
  for (const choice of tables) {
    const table = seen.tables.find(({ id }) => id === choice.table);
    if (table === undefined) throw refused('mapping/unknown-column', `There is no table "${choice.table}".`);
    const headers = new Set(table.portrait.columns.flatMap(({ header }) => header ?? []));
    if (choice.entity !== null) refuseColumns(entityOf(choice.entity), headers, mappedColumns(choice));
  }
}

function refuseColumns(entity: Entity, headers: ReadonlySet<string>, columns: Readonly<Record<string, string>>): void {
  const taken = new Map<string, string>();
  for (const [field, header] of Object.entries(columns)) {
    if (!entity.fields.some((one) => one.name === field)) {
      throw refused('mapping/unknown-column', `${entity.name} have no field "${field}".`);
    }
    if (!headers.has(header)) throw refused('mapping/unknown-column', `The table has no column "${header}".`);
    const other = taken.get(header);
    if (other !== undefined) {
      throw refused('mapping/duplicate-meaning', `"${header}" is given two meanings, ${other} and ${field}.`);
    }
    taken.set(header, field);
  }
}

function entityOf(name: string) {
  const known = entityNames.find((one): one is EntityName => one === name);
  if (known === undefined) throw refused('mapping/unknown-column', `There is no kind of table "${name}".`);
  return entityNamed(known);
}

function refused(code: 'mapping/unknown-column' | 'mapping/duplicate-meaning', message: string): ProductError {
  return new ProductError(code, message, { hint: 'Choose again; nothing was changed.' });
}

/** Field -> header of the fields that have a column. */
export function mappedColumns({ columns }: ImportTableChoice): Record<string, string> {
  return Object.fromEntries(
    Object.entries(columns ?? {}).flatMap(([field, header]) => (header === null ? [] : [[field, header]])),
  );
}

/** What a person still has to decide: questions of the look that the choices do not answer, and what the choices lack. */
export function openQuestions(seen: Seen, { tables, settings }: ImportChoices): ImportQuestionResponse[] {
  const readsLines = blueprints.find(({ name }) => name === settings.blueprint)?.reads !== 'records';
  const asked = seen.questions.filter((question) => {
    const choice = tables.find(({ table }) => table === question.table);
    if (choice === undefined || choice.entity === null) return false;
    const proposed = seen.tables.find(({ id }) => id === question.table)?.entity?.name;
    if (choice.entity !== proposed) return false;
    if (!readsLines && isMinor(question, choice.entity)) return false;
    return question.field === null ? true : choice.columns?.[question.field] === undefined;
  });
  return [...asked, ...lacking(tables, asked), ...(readsLines ? withoutLines(tables) : withoutRecords(tables))];
}

function lacking(tables: readonly ImportTableChoice[], asked: readonly ImportQuestionResponse[]) {
  return tables.flatMap((choice): ImportQuestionResponse[] => {
    if (choice.entity === null) return [];
    const entity = entityOf(choice.entity);
    const missing = missingNeeds(entity, Object.keys(mappedColumns(choice)));
    const isAsked = asked.some(({ table }) => table === choice.table);
    if (missing.length === 0 || isAsked) return [];
    return [
      {
        table: choice.table,
        field: missing[0]?.[0] ?? null,
        code: 'mapping/missing-column',
        ...inBoth(unusable(entity.name, missing[0] ?? []), chooseColumn),
        candidates: [],
      },
    ];
  });
}

function unusable(entity: EntityName, needed: readonly string[]): Bilingual {
  const [table, missing] = [entityInWords(entity), eitherOf(fieldsInWords(entity, needed))];
  return {
    id: `Tabel ini tidak dapat dipakai sebagai ${table.id} tanpa ${missing.id}.`,
    en: `The table cannot be used as ${table.en} without ${missing.en}.`,
  };
}

const chooseColumn: Bilingual = {
  id: 'Pilih kolomnya, atau jangan pakai tabel ini.',
  en: 'Choose a column for it, or do not use the table.',
};
const noLines: Bilingual = {
  id: 'Belum ada tabel yang diambil sebagai pelanggan dengan layanannya.',
  en: 'No table is taken for customers with their services.',
};
const chooseLines: Bilingual = {
  id: 'Pilih "Layanan yang dipakai pelanggan" untuk tabel yang memuat pelanggan.',
  en: 'Choose "lines" for the table that lists customers.',
};

const noRecords: Bilingual = {
  id: 'Belum ada tabel yang dipakai.',
  en: 'No table is used yet.',
};
const chooseRecords: Bilingual = {
  id: 'Pilih di langkah Tabel untuk tiap berkas diambil sebagai apa, misalnya faktur.',
  en: 'Choose in the step Tables what each file is taken for, such as invoices.',
};

/** A workspace of records needs any table that it can read. */
function withoutRecords(tables: readonly ImportTableChoice[]): ImportQuestionResponse[] {
  const used: readonly string[] = entitiesOf('records');
  if (tables.length === 0 || tables.some(({ entity }) => entity !== null && used.includes(entity))) return [];
  return [
    {
      table: null,
      field: null,
      code: 'mapping/missing-column',
      ...inBoth(noRecords, chooseRecords),
      candidates: [],
    },
  ];
}

/** Of records, two headers that may mean the same minor text are no question: the field is left unmapped. */
function isMinor({ code, field }: ImportQuestionResponse, entity: string): boolean {
  return code === 'mapping/ambiguous' && field !== null && isMinorField(entityOf(entity), field);
}

/** A run of a company of service lines needs one table of customers with their services. */
function withoutLines(tables: readonly ImportTableChoice[]): ImportQuestionResponse[] {
  if (tables.length === 0 || tables.some(({ entity }) => entity === 'lines')) return [];
  return [
    {
      table: null,
      field: null,
      code: 'mapping/missing-column',
      ...inBoth(noLines, chooseLines),
      candidates: [],
    },
  ];
}
