import { Client } from 'pg';
import { ProductError } from '#values';

/** Where a database is, and which table of it is meant. */
export interface DatabaseAddress {
  url: string;
  /** What may be shown: host and database, without user and password. */
  place: string;
  table?: string;
}

const longestWait = 15_000;

/** True for the address of a PostgreSQL database. */
export function isDatabaseUrl(text: string): boolean {
  return /^postgres(ql)?:\/\//i.test(text);
}

/** Reads `postgres://user:password@host:port/database?table=schema.name`. */
export function addressOf(text: string): DatabaseAddress {
  if (!isDatabaseUrl(text) || !URL.canParse(text)) {
    throw new ProductError('source/not-found', 'This is not the address of a PostgreSQL database.', {
      hint: 'Write it as postgres://user:password@host:5432/database?table=schema.name.',
    });
  }
  const url = new URL(text);
  const table = url.searchParams.get('table') ?? undefined;
  url.searchParams.delete('table');
  const place = `${url.hostname}${url.port === '' ? '' : `:${url.port}`}${url.pathname}`;
  return { url: url.href, place, ...(table === undefined ? {} : { table }) };
}

/** Works in one read-only transaction that sees the database as of one moment. */
export async function withDatabase<T>(address: DatabaseAddress, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: address.url,
    connectionTimeoutMillis: longestWait,
    application_name: 'nilai',
  });
  // A connection that breaks while nothing waits for it must not end the process; the next query says so.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(
      "SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'iso_8601'; SET LOCAL TimeZone = 'UTC'",
    );
    return await use(client);
  } catch (failure) {
    throw failure instanceof ProductError ? failure : notReadable(address, failure);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The reason in the words of the server, which never hold the password; the error itself, which may, is not passed on. */
function notReadable({ place, url }: DatabaseAddress, failure: unknown): ProductError {
  const password = decodeURIComponent(new URL(url).password);
  const words = failure instanceof Error ? failure.message || failure.name : 'It does not answer.';
  const shown = (password === '' ? words : words.replaceAll(password, '***')).replaceAll(url, place);
  return new ProductError('source/not-readable', `The database cannot be read: ${shown}.`, {
    place: { file: place },
    hint: 'Check the address, the user and its right to read, and that the server can be reached from here.',
  });
}
