import type { ContentKind, Field } from '#entities';
import type { Bilingual } from '#values';
import { cellsSay } from './cells-say.ts';
import type { ColumnShape, Look } from './column-shape.ts';
import type { ColumnProfile } from './profile-columns.ts';

/** What the cells say about a column being a field: a factor for the likeness of the headers, points added, and words. */
export interface ContentEvidence {
  factor: number;
  points: number;
  /** What a person sees in the cells, such as "its cells are dates"; undefined where they say nothing. */
  says?: Bilingual;
}

const silent: ContentEvidence = { factor: 1, points: 0 };
/** Share of filled cells under which a column says little. */
const hardlyFilled = 0.1;
const contradicted = 0.45;
const fewValues = 40;
/** Cells from which two values are no accident. */
const manyCells = 20;

/** What the cells of a column say about its being this field. */
export function contentEvidence(field: Field, column: ColumnProfile): ContentEvidence {
  const { shape } = column;
  if (column.filled === 0 || shape.values === 0) return silent;
  if (field.name === 'expiry') return silent;
  const found = byName(field, column) ?? byKind[kindOf(field)](shape, column);
  return column.filled < column.looked * hardlyFilled ? { ...found, factor: found.factor * 0.85 } : found;
}

/** What a field holds; a code of whatever is an id. */
export function kindOf(field: Field): ContentKind {
  return field.name.endsWith('_id') ? 'id' : field.kind;
}

const named: Readonly<Record<string, readonly [Look, Bilingual]>> = {
  currency: ['currency', cellsSay.currencies],
  stage: ['stage', cellsSay.stages],
  method: ['method', cellsSay.methods],
  payment_method: ['method', cellsSay.methods],
  priority: ['priority', cellsSay.priorities],
  gender: ['gender', cellsSay.genders],
  email: ['email', cellsSay.emails],
  status: ['status', cellsSay.states],
  support_status: ['status', cellsSay.states],
};

/** Fields known by their values; where the values are others, the header alone decides. */
function byName(field: Field, { shape }: ColumnProfile): ContentEvidence | undefined {
  const found = named[field.name];
  if (found === undefined) return undefined;
  const [look, says] = found;
  if (shape.looks[look] >= 0.5) return { factor: 1, points: 0.12, says };
  if (shape.looks.date > 0.7) return against(cellsSay.dates);
  const isNumeric = shape.looks.number > 0.8 && shape.values > 10;
  return isNumeric ? against(cellsSay.numbers) : undefined;
}

type Look1 = (shape: ColumnShape, column: ColumnProfile) => ContentEvidence;

const byKind: Readonly<Record<ContentKind, Look1>> = {
  date: ({ looks, values }) => {
    if (looks.date >= 0.6) return supports(cellsSay.dates, 0.06);
    if (looks.period >= 0.6 || looks.year >= 0.8) return supports(cellsSay.monthsOrYears, 0.03);
    const mayBe = looks.date >= 0.25 || looks.serial >= 0.9 || values <= 1;
    return mayBe ? silent : against(cellsSay.noDates);
  },
  amount: ({ looks, values }, { filled }) => {
    if (looks.date > 0.5) return against(cellsSay.dates);
    if (looks.number < 0.5 && looks.money < 0.5) return against(cellsSay.noNumbers);
    if (looks.money >= 0.3) return supports(cellsSay.writtenAsMoney, 0.05);
    return looks.flag === 1 && values <= 2 && filled >= manyCells
      ? against(cellsSay.twoMarks)
      : { factor: 1, points: 0.02 };
  },
  number: (shape) => numeric(shape),
  share: (shape) => numeric(shape, shape.looks.fraction >= 0.8 ? 0.05 : 0.01),
  tenure: ({ looks }) =>
    looks.tenure >= 0.3 ? supports(cellsSay.lengths, 0.08) : looks.date > 0.5 ? against(cellsSay.dates) : silent,
  bandwidth: ({ looks }) =>
    looks.bandwidth >= 0.3
      ? supports(cellsSay.bandwidths, 0.1)
      : looks.number < 0.3
        ? against(cellsSay.noSpeeds)
        : silent,
  flag: ({ looks, values }, { filled }) => {
    if (looks.flag >= 0.99 || (values === 2 && filled >= manyCells)) return supports(cellsSay.twoValues, 0.06);
    return values > 12 ? against(cellsSay.manyValues) : silent;
  },
  id: ({ looks, values }, column) => {
    if (looks.date > 0.5) return against(cellsSay.dates);
    const isCode = looks.code >= 0.7 || looks.whole >= 0.7;
    if (!isCode && looks.words >= 0.5) return against(cellsSay.names);
    if (!isCode) return looks.number < 0.1 && values > 2 ? { factor: 0.8, points: 0, says: cellsSay.noCodes } : silent;
    const isKey = column.distinct > 0.9 && values > 3;
    return supports(cellsSay.codes, isKey ? 0.08 : 0.05);
  },
  list: (shape) => plainText(shape),
  text: (shape, { filled }) => (isMarks(shape, filled) ? against(cellsSay.twoMarks) : plainText(shape)),
};

function isMarks({ looks, values }: ColumnShape, filled: number): boolean {
  return looks.flag > 0.6 && values <= 3 && filled >= manyCells;
}

function numeric({ looks, values }: ColumnShape, points = 0.02): ContentEvidence {
  if (looks.money > 0.5 && values > fewValues / 2) return { factor: 0.75, points: 0, says: cellsSay.money };
  if (looks.date > 0.5) return against(cellsSay.dates);
  if (looks.number < 0.5 && looks.bandwidth < 0.5 && looks.tenure < 0.5)
    return values > 1 ? against(cellsSay.noNumbers) : silent;
  return { factor: 1, points };
}

function plainText({ looks, values }: ColumnShape): ContentEvidence {
  if (looks.date > 0.7) return against(cellsSay.dates);
  if (looks.number > 0.8 && looks.money > 0.2) return against(cellsSay.money);
  const isNumeric = looks.number > 0.8 && values > fewValues;
  if (isNumeric) return { factor: 0.7, points: 0, says: cellsSay.numbers };
  const isCode = looks.code > 0.8 && looks.words < 0.1 && values > fewValues;
  return isCode ? { factor: 0.75, points: 0, says: cellsSay.codes } : silent;
}

function supports(says: Bilingual, points: number): ContentEvidence {
  return { factor: 1, points, says };
}

function against(says: Bilingual): ContentEvidence {
  return { factor: contradicted, points: 0, says };
}
