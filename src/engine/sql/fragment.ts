import type { Dialect, DialectFunction, Literal } from '../dialects/dialect.ts';

type Chunk =
  | { kind: 'text'; text: string }
  | { kind: 'identifier'; name: string }
  | { kind: 'literal'; value: Literal }
  | { kind: 'call'; name: DialectFunction; args: readonly Fragment[] };

/** A piece of SQL that is not yet bound to an engine: authored text, names, values and dialect calls. */
export class Fragment {
  readonly chunks: readonly Chunk[];

  constructor(chunks: readonly Chunk[]) {
    this.chunks = chunks;
  }

  /** The SQL text for one engine. */
  render(dialect: Dialect): string {
    return this.chunks.map((chunk) => renderChunk(chunk, dialect)).join('');
  }

  /** The text that people wrote, with every name, value and call replaced by `?`; what the portability check reads. */
  authoredText(): string {
    return this.chunks.map((chunk) => (chunk.kind === 'text' ? chunk.text : ' ? ')).join('');
  }

  /** All fragments inside dialect calls, at any depth. */
  *nested(): Generator<Fragment> {
    for (const chunk of this.chunks) {
      if (chunk.kind !== 'call') continue;
      for (const argument of chunk.args) {
        yield argument;
        yield* argument.nested();
      }
    }
  }
}

function renderChunk(chunk: Chunk, dialect: Dialect): string {
  switch (chunk.kind) {
    case 'text':
      return chunk.text;
    case 'identifier':
      return dialect.identifier(chunk.name);
    case 'literal':
      return dialect.literal(chunk.value);
    case 'call':
      return dialect.functions[chunk.name](...chunk.args.map((argument) => argument.render(dialect)));
  }
}

/** Composes SQL: fragments are spliced in, every other value becomes a quoted literal. */
export function sql(texts: TemplateStringsArray, ...values: readonly (Fragment | Literal)[]): Fragment {
  const chunks: Chunk[] = [];
  texts.forEach((text, index) => {
    if (text !== '') chunks.push({ kind: 'text', text });
    if (index >= values.length) return;
    const value = values[index];
    if (value instanceof Fragment) chunks.push(...value.chunks);
    else chunks.push({ kind: 'literal', value: value ?? null });
  });
  return new Fragment(chunks);
}

/** A table or column name, quoted for the engine. */
export function name(identifier: string): Fragment {
  return new Fragment([{ kind: 'identifier', name: identifier }]);
}

/** Fragments one after another with a separator between them. */
export function join(fragments: readonly Fragment[], separator = ', '): Fragment {
  const chunks: Chunk[] = [];
  fragments.forEach((fragment, index) => {
    if (index > 0) chunks.push({ kind: 'text', text: separator });
    chunks.push(...fragment.chunks);
  });
  return new Fragment(chunks);
}

/** A list of literals for `IN (...)`; an empty list becomes one NULL, which matches nothing. */
export function literals(values: readonly Literal[]): Fragment {
  return values.length === 0 ? sql`NULL` : join(values.map((value) => sql`${value}`));
}

export function call(functionName: DialectFunction, ...args: readonly (Fragment | Literal)[]): Fragment {
  const fragments = args.map((argument) => (argument instanceof Fragment ? argument : sql`${argument}`));
  return new Fragment([{ kind: 'call', name: functionName, args: fragments }]);
}
