import { rm } from 'node:fs/promises';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { EngineSettings } from '../../port.ts';
import { DuckdbEngine } from './duckdb-engine.ts';

/** Opens DuckDB in process; `scratch` is a folder it may spill into and that goes with it. */
export async function openDuckdb(settings: EngineSettings): Promise<DuckdbEngine> {
  const configuration: Record<string, string> = {
    memory_limit: settings.memory,
    preserve_insertion_order: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  };
  if (settings.threads !== undefined) configuration['threads'] = String(settings.threads);
  if (settings.scratch !== undefined) configuration['temp_directory'] = settings.scratch;
  const instance = await DuckDBInstance.create(':memory:', configuration);
  const connection = await instance.connect();
  await connection.run("SET GLOBAL TimeZone = 'UTC'");
  const connect = () => instance.connect();
  return new DuckdbEngine({ connection, connect, release: () => closeAll(connection, instance, settings.scratch) });
}

async function closeAll(connection: DuckDBConnection, instance: DuckDBInstance, scratch?: string): Promise<void> {
  connection.closeSync();
  instance.closeSync();
  if (scratch !== undefined) await rm(scratch, { recursive: true, force: true });
}
