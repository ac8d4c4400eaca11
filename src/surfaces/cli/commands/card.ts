import { Command } from 'commander';
import { ProductError } from '#values';
import { withRun } from '../open-run.ts';
import type { Terminal } from '../terminal.ts';

export function cardCommand(_terminal: Terminal): Command {
  return new Command('card')
    .description('the proof card of a prediction')
    .argument('<dir>', 'folder of the workspace')
    .argument('<target>', 'what is predicted, such as churn')
    .option('--json', 'print JSON')
    .action((folder: string, target: string) =>
      withRun(folder, undefined, async (run) => {
        throw new ProductError(
          'command/usage',
          `Run ${run.manifest.run} holds no prediction of "${target}", so there is no proof card.`,
          {
            hint: 'Every score of this version is a RULE: see nilai explain DIR CUSTOMER.',
          },
        );
      }),
    );
}
