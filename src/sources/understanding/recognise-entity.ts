import { type EntityName, entityNamed, missingNeeds } from '#entities';
import { type Bilingual, nearestWords } from '#values';
import type { Hints } from './hints.ts';
import { eitherOf, entityInWords, fieldsInWords, listed } from './in-words.ts';
import { type FieldMatch, type FieldMatches, matchFields, type Question } from './match-fields.ts';
import type { ColumnProfile } from './profile-columns.ts';

/** What a table is taken for, why, how sure that is, and what its headers then mean. */
export interface Recognised extends FieldMatches {
  entity: EntityName;
  reason: Bilingual;
  confidence: number;
}

/** Above this a header speaks of customers without doubt; "Name" alone does not. */
const clearly = 0.85;
/** Above this a header that is only like one of customers' names speaks of them too, where that is trusted. */
const clearlyAlike = 0.88;
const because = {
  productsMeantFor: {
    id: 'berisi produk dengan segmen atau unit sasarannya',
    en: 'it lists products with the segments or units they are meant for',
  },
  productsOnly: {
    id: 'berisi produk dengan ciri-cirinya, tanpa pelanggan',
    en: 'it lists products with their attributes and no customers',
  },
  productNames: {
    id: 'satu-satunya kolom yang dikenali berisi nama produk',
    en: 'its only known column names products',
  },
  linesOnly: {
    id: 'kolom-kolomnya milik daftar layanan, tetapi tanpa pelanggan',
    en: 'its columns are those of service lines, without a customer',
  },
  customersOnly: {
    id: 'berisi pelanggan, tanpa keterangan lain tentang mereka',
    en: 'it lists customers and nothing else about them',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
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
    return fit.as(because.productsMeantFor, Math.min(target, 0.95));
  }
  const isProduct = products.isKey('product') && products.size() > 1;
  if (customer < clearly && isProduct && products.size() >= lines.size()) {
    return products.as(because.productsOnly, 0.9);
  }
  if (customer > 0) return customersOrLines(lines, { columns, hints }, customer);
  if (products.isKey('product')) {
    return products.as(because.productNames, products.confidence('product') - 0.3);
  }
  if (lines.size() >= 2) return lines.as(because.linesOnly, 0.4);
  return undefined;
}

function customersOrLines(
  lines: Meaning,
  table: { columns: readonly ColumnProfile[]; hints: Hints },
  confidence: number,
): Recognised | undefined {
  const known = attributesOfLines.filter((field) => lines.has(field));
  if (known.length > 0) {
    const shown = listed(fieldsInWords('lines', known.slice(0, 4)));
    const reason = { id: `berisi pelanggan dengan ${shown.id}`, en: `it has customers with ${shown.en}` };
    return lines.as(reason, known.length > 1 ? Math.min(confidence, 0.95) : 0.8);
  }
  if (lines.has('customer_name') && lines.unknownColumns() <= 1) {
    return new Meaning('valid_customers', table).as(because.customersOnly, confidence);
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

  as(reason: Bilingual, confidence: number): Recognised {
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
    return missingNeeds(entityNamed(this.entity), asked).map((needed) => missingColumn(this.entity, needed, headers));
  }
}

/** The question for a column that an entity cannot do without, with the headers that come nearest to it. */
export function missingColumn(entity: EntityName, needed: readonly string[], headers: readonly string[]): Question {
  const fields = entityNamed(entity).fields.filter((field) => needed.includes(field.name));
  const [first = ''] = needed;
  const words = fields.flatMap((field) => field.headers.flat());
  const candidates = [...new Set(words.flatMap((word) => nearestWords(word, headers, 1)))].slice(0, 3);
  const near = candidates.map((header) => `"${header}"`).join(', ');
  const wanted = eitherOf(fieldsInWords(entity, needed));
  const table = entityInWords(entity);
  return {
    code: 'mapping/missing-column',
    message: {
      id: `Tidak ada kolom berisi ${wanted.id}, padahal tabel ${table.id} memerlukannya.${near === '' ? '' : ` Yang paling mirip: ${near}.`}`,
      en: `No column holds ${wanted.en}, which ${table.en} need.${near === '' ? '' : ` Nearest: ${near}.`}`,
    },
    hint: {
      id: `Tulis judul yang benar di bawah columns: ${first} dalam nilai.yaml.`,
      en: `Write the right header under columns: ${first} in nilai.yaml.`,
    },
    ...(first === '' ? {} : { field: first }),
    candidates,
  };
}
