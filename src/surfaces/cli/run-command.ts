import { Command, CommanderError } from 'commander';
import { type Language, ProductError } from '#values';
import { cardCommand } from './commands/card.ts';
import { demoCommand } from './commands/demo.ts';
import { driftCommand } from './commands/drift.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { initCommand } from './commands/init.ts';
import { inspectCommand } from './commands/inspect.ts';
import { queryCommand } from './commands/query.ts';
import { refreshCommand } from './commands/refresh.ts';
import { repairCommand } from './commands/repair.ts';
import { runRunCommand } from './commands/run.ts';
import { scoreCommand } from './commands/score.ts';
import { serveCommand } from './commands/serve.ts';
import { tablesCommand } from './commands/tables.ts';
import { traceCommand } from './commands/trace.ts';
import { processTerminal, type Terminal } from './terminal.ts';

const commands = [
  demoCommand,
  inspectCommand,
  initCommand,
  runRunCommand,
  repairCommand,
  refreshCommand,
  driftCommand,
  queryCommand,
  tablesCommand,
  cardCommand,
  explainCommand,
  scoreCommand,
  traceCommand,
  exportCommand,
  serveCommand,
];

/** Runs one command line and gives its exit code: 0 done, 2 something the user can fix, 1 a bug. */
export async function runCommand(args: readonly string[], terminal: Terminal = processTerminal): Promise<number> {
  const program = new Command('nilai')
    .description('What each business customer is worth, what to offer next, and how far each figure can be trusted.')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  for (const add of commands) {
    program.addCommand(
      add(terminal).exitOverride().configureOutput({ writeOut: terminal.out, writeErr: terminal.err }),
    );
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (failure) {
    return exitCode(failure, terminal, languageIn(args));
  }
}

/** The language that a command line asks for; English where it does not. */
function languageIn(args: readonly string[]): Language {
  const place = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = args[place] === '--lang' ? args[place + 1] : args[place]?.slice('--lang='.length);
  return asked === 'id' ? 'id' : 'en';
}

function exitCode(failure: unknown, terminal: Terminal, language: Language): number {
  if (failure instanceof CommanderError) return failure.exitCode === 0 ? 0 : 2;
  if (failure instanceof ProductError) {
    terminal.err(`nilai: ${failure.oneLine(language)}\n`);
    return 2;
  }
  const text = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
  terminal.err(`nilai: this is a bug, please report it with the lines below.\n${text}\n`);
  return 1;
}
