import type { DeepInspection } from '#pipeline';
import type { Bilingual } from '#values';

type Table = DeepInspection['files'][number]['tables'][number];
type Reading = Table['others'][number];
type Problem = DeepInspection['questions'][number];

/**
 * An inspection as JSON: reasons, notes and questions in English under their own keys, in Indonesian beside them; what the
 * doctor says stands as `{ id, en }`.
 */
export function inspectionAsJson({ files, questions, ...rest }: DeepInspection) {
  const filesAsJson = files.map(({ tables, ...file }) => ({ ...file, tables: tables.map(tableAsJson) }));
  return { files: filesAsJson, questions: questions.map(problemAsJson), ...rest };
}

function tableAsJson({ columns, notes, others, ...table }: Table) {
  const { entity, mapping, problems, proposal, ...where } = table;
  return {
    ...where,
    columns: columns.map(columnAsJson),
    ...readingAsJson({ entity, mapping, problems, proposal }),
    notes: notes.map(({ en }) => en),
    notesInIndonesian: notes.map(({ id }) => id),
    others: others.map(readingAsJson),
  };
}

function columnAsJson({ unit, ...column }: Table['columns'][number]) {
  return unit === undefined ? column : { ...column, unit: withReason(unit) };
}

function readingAsJson({ entity, mapping, problems, proposal }: Reading) {
  return {
    entity: entity === null ? null : withReason(entity),
    mapping: mapping.map(withReason),
    problems: problems.map(problemAsJson),
    proposal,
  };
}

function withReason<One extends { reason: Bilingual }>({ reason, ...one }: One) {
  return { ...one, reason: reason.en, reasonInIndonesian: reason.id };
}

function problemAsJson({ message, hint, ...problem }: Problem) {
  const inIndonesian = { message: message.id, hint: hint.id };
  return { ...problem, message: message.en, hint: hint.en, inIndonesian };
}
