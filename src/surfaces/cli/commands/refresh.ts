import { Command } from 'commander';
import { type Misfit, type RefreshResult, refreshWorkspace, undoRefresh } from '#pipeline';
import type { Terminal } from '../terminal.ts';

interface RefreshOptions {
  undo?: boolean;
  json?: boolean;
}

export function refreshCommand(terminal: Terminal): Command {
  return new Command('refresh')
    .description("put next month's files in the place of last month's; the old ones are kept and can be put back")
    .argument('<dir>', 'folder of the workspace')
    .argument('[files...]', 'the new files')
    .option('--undo', 'put back the files of before the latest refresh')
    .option('--json', 'print JSON')
    .action(async (folder: string, files: string[], options: RefreshOptions) => {
      if (options.undo === true) {
        const restored = await undoRefresh(folder);
        const lines = restored.map(({ before, after }) => `${before} is back in the place of ${after}.\n`).join('');
        terminal.out(options.json === true ? `${JSON.stringify({ restored }, null, 2)}\n` : lines);
        return;
      }
      const result = await refreshWorkspace(folder, files);
      terminal.out(options.json === true ? `${JSON.stringify(asJson(result), null, 2)}\n` : inWords(result, folder));
    });
}

/** Notes as English sentences, the Indonesian ones beside them. */
function asJson({ notes, ...result }: RefreshResult) {
  return { ...result, notes: notes.map(({ en }) => en), notesInIndonesian: notes.map(({ id }) => id) };
}

function inWords({ replaced, moved, misfits, notes, keptIn }: RefreshResult, folder: string): string {
  const lines = [
    ...replaced.map(
      ({ before, after }) => `${after} takes the place of ${before}, which is kept in files/before/${keptIn}.`,
    ),
    ...moved.flatMap(({ sheet, headerRow }) => [
      ...(sheet.before === sheet.after ? [] : [`The sheet is called "${sheet.after}" now, not "${sheet.before}".`]),
      ...(headerRow.before === headerRow.after ? [] : [`The headers stand in row ${headerRow.after} now.`]),
    ]),
    ...notes.map(({ en }) => en),
    ...misfits.map(misfitInWords),
    `Run it: nilai run ${folder}; put the old files back: nilai refresh ${folder} --undo`,
  ];
  return `${lines.join('\n')}\n`;
}

const reasons: Readonly<Record<Misfit['state'], string>> = {
  applied: '',
  rejected: '',
  'no-table': 'its table is not read',
  'no-column': 'its column is gone',
  nothing: 'its text is not there',
  ambiguous: 'several rows have its key',
  overruled: 'an earlier decision already changes its cells',
};

function misfitInWords({ number, state, nearest, decision: { rule, repair } }: Misfit): string {
  const near = nearest.length === 0 ? '' : `; nearest: ${nearest.map((text) => `"${text}"`).join(', ')}`;
  return `Decision ${number} (${rule}) no longer fits: ${reasons[state]}${near}. ${JSON.stringify(repair)}`;
}
