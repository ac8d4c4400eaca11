// A PostgreSQL server of its own for tests, on loopback, with its data in a temporary folder.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

/** A running server: its URL, and how to end it. */
export interface TestPostgres {
  url: string;
  stop(): Promise<void>;
}

const installed = '/usr/lib/postgresql';

/** Folder of PostgreSQL's programs; undefined where it is not installed. */
export function postgresPrograms(): string | undefined {
  if (!existsSync(installed)) return undefined;
  const versions = readdirSync(installed).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(installed, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
}

/** Starts an empty server; the superuser is `nilai` with the password `secret-word`. */
export async function startPostgres(): Promise<TestPostgres> {
  const programs = postgresPrograms();
  if (programs === undefined) throw new Error('PostgreSQL is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'nilai-postgres-'));
  await chmod(folder, 0o777);
  const data = join(folder, 'data');
  const asUser = userPrefix();
  const run = promisify(execFile);
  await run(asUser[0] ?? join(programs, 'initdb'), [
    ...asUser.slice(1),
    ...(asUser.length > 0 ? [join(programs, 'initdb')] : []),
    ...['-D', data, '-U', 'nilai', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'],
  ]);
  const port = await freePort();
  const options = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-F'];
  const command = [...asUser, join(programs, 'postgres'), ...options];
  const server = spawn(command[0] ?? '', command.slice(1), { stdio: 'ignore' });
  const url = `postgres://nilai:secret-word@127.0.0.1:${port}/postgres`;
  await whenReady(url, server);
  return { url, stop: () => stop(server, folder) };
}

/** PostgreSQL refuses to run as root; there is a user for it wherever Debian installed it. */
function userPrefix(): string[] {
  return process.getuid?.() === 0 ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : [];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function whenReady(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (server.exitCode !== null) break;
    const client = new pg.Client({ connectionString: url });
    const isUp = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('PostgreSQL did not start');
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await ended;
  await rm(folder, { recursive: true, force: true });
}
