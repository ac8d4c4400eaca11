import { type Effects, type ProgressLine, realEffects } from '#pipeline';

/** Where a command writes: results on `out`, progress and problems on `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
}

/** The process's own streams. */
export const processTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};

const stageWords: Readonly<Record<string, string>> = {
  read: 'Reading the files',
  examine: 'Examining what they hold',
  clean: 'Cleaning',
  customers: 'Gathering customers',
  segments: 'Segmenting',
  predictions: 'Predicting',
  offers: 'Ranking offers',
  figures: 'Counting key figures',
  tables: 'Writing tables',
  drift: 'Comparing with the last run',
  outputs: 'Writing workbook, summary and charts',
};

/** Work with effects of the real world that print progress, and stop at Ctrl-C. */
export async function withEffects<Result>(
  terminal: Terminal,
  work: (effects: Effects) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const stop = () => {
    terminal.err('Stopping; nothing will be published ...\n');
    controller.abort();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const effects = realEffects((line) => printProgress(terminal, line), controller.signal);
  try {
    return await work(effects);
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}

let lastTenth = -1;

function printProgress(terminal: Terminal, line: ProgressLine): void {
  const words = stageWords[line.stage] ?? line.stage;
  if (line.state === 'begins') lastTenth = 0;
  if (line.state === 'goes' && line.share !== undefined) {
    const tenth = Math.floor(line.share * 10);
    if (tenth > lastTenth && tenth < 10) terminal.err(`${words}: ${tenth * 10} %\n`);
    lastTenth = Math.max(tenth, lastTenth);
  }
  if (line.state === 'ends') terminal.err(`${words}: ${(line.seconds ?? 0).toFixed(1)} s\n`);
}
