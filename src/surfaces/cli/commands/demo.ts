import { Command } from 'commander';
import { makeDemo } from '#pipeline';
import { oneOf, wholeNumber } from '../arguments.ts';
import type { Terminal } from '../terminal.ts';

export function demoCommand(terminal: Terminal): Command {
  return new Command('demo')
    .description('write example input files of a company, and apart from them the truth they were drawn from')
    .argument('<blueprint>', 'which kind of company, such as telecom')
    .requiredOption('--out <dir>', 'folder to write to')
    .option('--customers <n>', 'how many customers', wholeNumber('--customers', 1, 5_000_000))
    .option('--products <n>', 'how many products in the catalogue', wholeNumber('--products', 1, 2_000))
    .option('--seed <n>', 'seed of the random draw', wholeNumber('--seed', 0, 4_294_967_295))
    .option('--format <format>', 'xlsx or csv', oneOf('--format', ['xlsx', 'csv']))
    .action(async (blueprint: string, options: DemoOptions) => {
      const files = await makeDemo(blueprint, options);
      for (const file of files) terminal.out(`${file}\n`);
    });
}

interface DemoOptions {
  out: string;
  customers?: number;
  products?: number;
  seed?: number;
  format?: 'xlsx' | 'csv';
}
