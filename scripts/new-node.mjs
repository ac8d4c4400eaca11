// Finds a Node that runs TypeScript by itself, and runs a script with it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Node strips types by itself from 22.18 on. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/** The path of a Node that is new enough, or undefined before `npm ci`. */
export function newNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const require = createRequire(import.meta.url);
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  try {
    const folder = dirname(require.resolve(`node-${platform}-${process.arch}/package.json`));
    const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

/** Runs Node with these arguments in this terminal and gives its exit code. */
export async function inNewNode(args, options = {}) {
  const binary = newNode();
  if (binary === undefined) {
    console.error(
      'nilai: this Node is older than 22.18 and no newer one is beside it. Run: npm ci (on macOS: install Node 24)',
    );
    return 2;
  }
  return run(binary, args, options);
}

/** Runs a command in this terminal, passes signals on, and gives its exit code. */
export function run(command, args, options = {}) {
  const binary = newNode();
  const path = binary === undefined ? process.env.PATH : `${dirname(binary)}${delimiter}${process.env.PATH}`;
  const env = { ...process.env, PATH: path, ...options.env };
  const child = spawn(command, args, { stdio: 'inherit', cwd: options.cwd ?? process.cwd(), env });
  const pass = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
  return new Promise((resolve) => {
    child.on('error', (failure) => {
      console.error(`nilai: ${failure.message}`);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}
