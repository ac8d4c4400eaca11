import { resolve } from 'node:path';
import { Command } from 'commander';
import { cards, findingSummary, keyMetrics } from '#answers';
import type { CardSummaryResponse } from '#contract';
import { type RunResult, runWorkspace } from '#pipeline';
import { collected } from '../arguments.ts';
import { withRunFolder } from '../open-run.ts';
import { outputPaths, publishedOutputs } from '../outputs.ts';
import { runDrift } from '../run-drift.ts';
import { type Terminal, withEffects } from '../terminal.ts';
import { cardsByTarget } from './cards-by-target.ts';

interface RunOptions {
  asOf?: string;
  set?: string[];
  engine?: string;
  json?: boolean;
  outputs: boolean;
}

export function runRunCommand(terminal: Terminal): Command {
  return new Command('run')
    .description('run the whole pipeline over a workspace and publish one run')
    .argument('<dir>', 'folder of the workspace')
    .option('--as-of <date>', 'the day the figures speak of')
    .option('--set <key=value>', 'a setting for this run alone; may be given several times', collected)
    .option('--engine <name>', 'duckdb')
    .option('--json', 'print one JSON object')
    .option('--no-outputs', 'publish tables only, without workbook, summary and charts')
    .action(async (folder: string, options: RunOptions) => {
      const result = await withEffects(terminal, (effects) => runWorkspace(requestOf(folder, options), effects));
      terminal.out(
        options.json === true ? `${JSON.stringify(await asJson(result), null, 2)}\n` : await inWords(result),
      );
    });
}

function requestOf(folder: string, { asOf, set, engine, outputs }: RunOptions) {
  return {
    folder,
    ...(asOf === undefined ? {} : { asOf }),
    ...(set === undefined ? {} : { set }),
    ...(engine === undefined ? {} : { engine }),
    ...(outputs ? { writeOutputs: publishedOutputs } : {}),
  };
}

async function asJson(result: RunResult): Promise<Record<string, unknown>> {
  return withRunFolder(result.folder, async (run) => {
    const { manifest } = run;
    const metrics = await keyMetrics(run);
    const findings = await findingSummary(run);
    return {
      run: result.run,
      asOf: manifest.asOf,
      blueprint: manifest.blueprint,
      isRepeat: result.isRepeat,
      metrics: Object.fromEntries(metrics.map(({ metric, ...figure }) => [metric, figure])),
      tables: Object.fromEntries(Object.entries(manifest.tables).map(([table, { rows }]) => [table, rows])),
      findings: Object.fromEntries(
        findings.map(({ rule, rows, money, severity, title }) => [rule, { rows, money, severity, title: title.en }]),
      ),
      cards: await cardsByTarget(run),
      absent: manifest.absent.map((sentence) => sentence.en),
      outputs: await outputPaths(result.folder),
      seconds: result.seconds,
    };
  });
}

async function inWords(result: RunResult): Promise<string> {
  return withRunFolder(result.folder, async (run) => {
    const figures = new Map((await keyMetrics(run)).map((figure) => [figure.metric, figure.value]));
    const findings = await findingSummary(run);
    const shown = (metric: string) => (figures.get(metric) ?? 0).toLocaleString('en-GB', { maximumFractionDigits: 2 });
    const warnings = findings.filter((finding) => finding.severity === 'warning');
    return [
      `Run ${result.run}${result.isRepeat ? ' (the same inputs and choices gave the same tables)' : ''}`,
      `${shown('customers.count')} customers, revenue ${run.manifest.currency} ${shown('revenue.total')} a ${run.manifest.revenuePeriod}`,
      ...warnings.map((finding) => `${finding.rule} ${finding.title.en}: ${finding.rows.toLocaleString('en-GB')} rows`),
      ...run.manifest.absent.map((sentence) => `Note: ${sentence.en}`),
      ...gradesInWords(await cards(run)),
      ...(await changesInWords(result)),
      `Outputs: ${result.folder}/outputs`,
      '',
    ].join('\n');
  });
}

/** One line with the grade of each target; none where nothing is predicted. */
function gradesInWords(all: readonly CardSummaryResponse[]): string[] {
  if (all.length === 0) return [];
  return [`Predictions: ${all.map(({ target, grade }) => `${target} ${grade}`).join(', ')}; nilai card tells why.`];
}

/** One line where something is not as it was in the run before. */
async function changesInWords({ folder, run }: RunResult): Promise<string[]> {
  const report = await runDrift(resolve(folder, '..', '..'), run);
  if (report === undefined || report.findings.length === 0) return [];
  const count = report.findings.length;
  return [`Changed since ${report.against}: ${count} ${count === 1 ? 'thing' : 'things'}; nilai drift shows them.`];
}
