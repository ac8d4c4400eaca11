import { runCommand } from './index.ts';

// Whoever reads our output may stop early, as `nilai inspect FILE | head` does; that is no failure.
process.stdout.on('error', (failure: NodeJS.ErrnoException) => {
  if (failure.code !== 'EPIPE') throw failure;
  process.exit(0);
});

process.exitCode = await runCommand(process.argv.slice(2));
