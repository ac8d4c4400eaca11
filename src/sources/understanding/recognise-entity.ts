import { type EntityName, entityNamed, missingNeeds } from '#entities';
import { nearestWords } from '#values';
import type { Hints } from './hints.ts';
import { type FieldMatch, type FieldMatches, matchFields, type Question } from './match-fields.ts';
import type { ColumnProfile } from './profile-columns.ts';

/** What a table is taken for, why, how sure that is, and what its headers then mean. */
export interface Recognised extends FieldMatches {
  entity: EntityName;
  reason: string;
  confidence: number;
}

/** Above this a header speaks of customers without doubt; "Name" alone does not. */
const clearly = 0.85;
/** Above this a header that is only like one of customers' names speaks of them too, where that is trusted. */
const clearlyAlike = 0.88;
const attributesOfLines = [
  'amount',
  'bandwidth',
  'tenure',
  'product',
  'category',
  'tier',
  'since',
  'industry',
  'region',
  'owner',
];

/** The entity of a company of service lines that a table is, or undefined where its headers speak of none. */
export function recogniseEntity(columns: readonly ColumnProfile[], hints: Hints = {}): Recognised | undefined {
  const lines = new Meaning('lines', { columns, hints });
  const products = new Meaning('products', { columns, hints });
  const fit = new Meaning('product_fit', { columns, hints });
  const customer = Math.max(lines.confidence('customer_name'), lines.confidence('customer_id'));
  const target = Math.max(fit.confidence('industries'), fit.confidence('owners_without'));
  if (customer < clearly && fit.isKey('product') && target > 0) {
    return fit.as('it lists products with the segments or units they are meant for', Math.min(target, 0.95));
  }
  const isProduct = products.isKey('product') && products.size() > 1;
  if (customer < clearly && isProduct && products.size() >= lines.size()) {
    return products.as('it lists products with their attributes and no customers', 0.9);
  }
  if (customer > 0) return customersOrLines(lines, { columns, hints }, customer);
  if (products.isKey('product')) {
    return products.as('its only known column names products', products.confidence('product') - 0.3);
  }
  if (lines.size() >= 2) return lines.as('its columns are those of service lines, without a customer', 0.4);
  return undefined;
}

function customersOrLines(
  lines: Meaning,
  table: { columns: readonly ColumnProfile[]; hints: Hints },
  confidence: number,
): Recognised | undefined {
  const known = attributesOfLines.filter((field) => lines.has(field));
  if (known.length > 0) {
    const shown = known.slice(0, 4).join(', ');
    return lines.as(`it has customers with ${shown}`, known.length > 1 ? Math.min(confidence, 0.95) : 0.8);
  }
  if (lines.has('customer_name') && lines.unknownColumns() <= 1) {
    return new Meaning('valid_customers', table).as('it lists customers and nothing else about them', confidence);
  }
  return undefined;
}

/** A table seen as one entity. */
class Meaning {
  private readonly entity: EntityName;
  private readonly columns: readonly ColumnProfile[];
  private readonly hints: Hints;
  private readonly found: FieldMatches;

  constructor(entity: EntityName, { columns, hints }: { columns: readonly ColumnProfile[]; hints: Hints }) {
    this.entity = entity;
    this.columns = columns;
    this.hints = hints;
    this.found = matchFields(entityNamed(entity), columns, hints);
  }

  /** A question about a field speaks of it as clearly as a match does; a faint likeness of headers does not. */
  confidence(field: string): number {
    if (this.asked().some((question) => question.field === field)) return 0.9;
    return this.known().find((match) => match.field === field)?.confidence ?? 0;
  }

  private known(): FieldMatch[] {
    return this.found.matches.filter(
      ({ by, field, confidence }) =>
        by !== 'likeness' ||
        (this.hints.trustsNames === true && field === 'customer_name' && confidence >= clearlyAlike),
    );
  }

  private asked(): Question[] {
    return this.found.questions.filter(({ by }) => by !== 'likeness');
  }

  has(field: string): boolean {
    return this.confidence(field) > 0;
  }

  /** True where the field is there and few of its cells repeat, as in a list of what it names. */
  isKey(field: string): boolean {
    const header = this.known().find((match) => match.field === field)?.header;
    const column = this.columns.find((candidate) => candidate.header === header);
    return header !== undefined && (column?.distinct ?? 0) >= 0.5;
  }

  /** Columns with cells that mean nothing known, serial numbers aside. */
  unknownColumns(): number {
    const known = this.known().map((match) => match.header);
    return this.columns.filter(
      ({ header, filled, content }) => filled > 0 && content !== 'number' && !known.includes(header ?? ''),
    ).length;
  }

  size(): number {
    return this.known().length + this.asked().length;
  }

  as(reason: string, confidence: number): Recognised {
    const { matches, questions } = this.found;
    return {
      entity: this.entity,
      reason,
      confidence: Math.round(confidence * 100) / 100,
      matches,
      questions: [...questions, ...this.missing()],
    };
  }

  private missing(): Question[] {
    const asked = [...this.found.matches, ...this.found.questions].map((one) => one.field ?? '');
    const headers = this.columns.flatMap(({ header }) => header ?? []);
    return missingNeeds(entityNamed(this.entity), asked).map((oneOf) => missingColumn(this.entity, oneOf, headers));
  }
}

/** The question for a column that an entity cannot do without, with the headers that come nearest to it. */
export function missingColumn(entity: EntityName, oneOf: readonly string[], headers: readonly string[]): Question {
  const fields = entityNamed(entity).fields.filter((field) => oneOf.includes(field.name));
  const words = fields.flatMap((field) => field.headers.flat());
  const candidates = [...new Set(words.flatMap((word) => nearestWords(word, headers, 1)))].slice(0, 3);
  const near = candidates.length === 0 ? '' : ` Nearest: ${candidates.map((header) => `"${header}"`).join(', ')}.`;
  return {
    code: 'mapping/missing-column',
    message: `No column holds ${oneOf.join(' or ')}, which ${entity} need.${near}`,
    hint: `Write the right header under columns: ${oneOf[0] ?? ''} in nilai.yaml.`,
    ...(oneOf[0] === undefined ? {} : { field: oneOf[0] }),
    candidates,
  };
}
