import { Command } from 'commander';
import { type CellTrace, type Manifest, type TracedCell, type TracedFigure, traceCells, tracedFigures } from '#answers';
import { receivedTexts } from '#pipeline';
import type { Language } from '#values';
import { language, oneOf } from '../arguments.ts';
import { withRun } from '../open-run.ts';
import type { Terminal } from '../terminal.ts';

interface TraceOptions {
  figure: TracedFigure;
  json?: boolean;
  lang?: Language;
  run?: string;
}

export function traceCommand(terminal: Terminal): Command {
  return new Command('trace')
    .description('the cells of the files that a figure of a customer is made from')
    .argument('<dir>', 'folder of the workspace')
    .argument('<customer>', 'customer id or name')
    .option('--figure <figure>', tracedFigures.join(', '), oneOf('--figure', tracedFigures), 'revenue')
    .option('--json', 'print JSON')
    .option('--lang <language>', 'id or en', language)
    .option('--run <id>', 'a run other than the latest')
    .action((folder: string, customer: string, options: TraceOptions) =>
      withRun(folder, options.run, async (run) => {
        const trace = await withTexts(folder, run.manifest, await traceCells(run, customer, options.figure));
        const lang = options.lang ?? run.manifest.language;
        if (options.json === true) terminal.out(`${JSON.stringify({ run: run.manifest.run, ...trace }, null, 2)}\n`);
        else terminal.out(inWords(trace, run.manifest, lang));
      }),
    );
}

/** The trace with what the files say in every cell, where the files of the run are still there. */
async function withTexts(folder: string, manifest: Manifest, trace: CellTrace): Promise<CellTrace> {
  const all = [...trace.cells, ...trace.setAside];
  const texts = await receivedTexts({ folder, manifest, cells: all });
  const said = all.map((cell, place): TracedCell => {
    const text = texts[place];
    return text !== undefined && 'text' in text ? { ...cell, received: text.text } : cell;
  });
  return { ...trace, cells: said.slice(0, trace.cells.length), setAside: said.slice(trace.cells.length) };
}

const words = {
  id: {
    figures: { revenue: 'Pendapatan', bandwidth: 'Bandwidth', tenure: 'Lama berlangganan' },
    sum: 'jumlah dari sel-sel ini',
    largest: 'terbesar dari sel-sel ini',
    unknown: 'tidak diketahui',
    row: 'baris',
    says: 'di berkas',
    repaired: 'diperbaiki menjadi',
    setAside: 'Disisihkan oleh aturan',
    quarantined: 'Disisihkan atas keputusan seseorang',
  },
  en: {
    figures: { revenue: 'Revenue', bandwidth: 'Bandwidth', tenure: 'Tenure' },
    sum: 'sum of these cells',
    largest: 'largest of these cells',
    unknown: 'not known',
    row: 'row',
    says: 'the file says',
    repaired: 'repaired to',
    setAside: 'Set aside by a rule',
    quarantined: 'Set aside because a person decided so',
  },
} as const;

function inWords(trace: CellTrace, manifest: Manifest, lang: Language): string {
  const w = words[lang];
  const figure = (value: number | null) =>
    value === null ? w.unknown : value.toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB');
  const cell = (one: TracedCell) => {
    const said = one.received === null ? '' : `, ${w.says} "${one.received}"`;
    const repaired = one.repaired === null ? '' : `, ${w.repaired} "${one.repaired}"`;
    const rules = one.findings.length === 0 ? '' : ` [${one.findings.map(({ rule }) => rule).join(', ')}]`;
    return `  ${figure(one.read).padStart(18)}  ${place(one)}, ${w.row} ${one.row}, ${one.column ?? ''}${said}${repaired}${rules}`;
  };
  const lines = [
    `${trace.customer} (${trace.customerId}), run ${manifest.run}`,
    `${w.figures[trace.figure]}: ${figure(trace.value)}, ${w[trace.from]}:`,
    ...trace.cells.map(cell),
    ...(trace.setAside.length === 0 ? [] : [`${w.setAside}:`]),
    ...trace.setAside.map((one) => `${cell(one)} (${one.excludedBy})`),
    ...(trace.quarantined.length === 0 ? [] : [`${w.quarantined}:`]),
    ...trace.quarantined.map(
      (one) => `  ${place(one)}, ${w.row} ${one.row}: ${one.amount ?? ''} (${one.rule}, ${one.reason})`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function place({ source, sheet }: { source: string; sheet: string }): string {
  return sheet === '' ? source : `${source}, ${sheet}`;
}
