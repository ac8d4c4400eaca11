/** One line of the table: how often something was asked, how often it was right, and what went wrong. */
export interface Measure {
  name: string;
  /** Share that is asked for, 0 to 1; null where the measure is only shown. */
  asked: number | null;
  /** Whether the share must be at least (recall) or at most (false alarms) what is asked. */
  isCeiling: boolean;
  reached: number;
  of: number;
  /** Examples of what failed, in words. */
  failed: string[];
}

/** Counts measures by name, in the order in which they first appear. */
export class Tally {
  private readonly measures = new Map<string, Measure>();

  /** Makes sure that a measure stands in the table. */
  expect(name: string, asked: number | null, isCeiling = false): void {
    if (!this.measures.has(name)) this.measures.set(name, { name, asked, isCeiling, reached: 0, of: 0, failed: [] });
  }

  /** Counts one case; `failure` says in words what went wrong, undefined where nothing did. */
  count(name: string, failure: string | undefined): void {
    this.countMany(name, {
      reached: failure === undefined ? 1 : 0,
      of: 1,
      ...(failure === undefined ? {} : { failure }),
    });
  }

  /** Counts several cases at once. */
  countMany(name: string, { reached, of, failure }: { reached: number; of: number; failure?: string }): void {
    this.expect(name, null);
    const measure = this.measures.get(name);
    if (measure === undefined) return;
    measure.reached += reached;
    measure.of += of;
    if (failure !== undefined) measure.failed.push(failure);
  }

  /** Takes over what another process counted. */
  add(measures: readonly Measure[]): void {
    for (const { name, asked, isCeiling, reached, of, failed } of measures) {
      this.expect(name, asked, isCeiling);
      const own = this.measures.get(name);
      if (own === undefined) continue;
      own.reached += reached;
      own.of += of;
      own.failed.push(...failed);
    }
  }

  /** The measures: first what is asked, then the rest by name. */
  all(): Measure[] {
    const all = [...this.measures.values()];
    const others = all.filter(({ asked }) => asked === null).sort((a, b) => (a.name < b.name ? -1 : 1));
    return [...all.filter(({ asked }) => asked !== null), ...others];
  }

  /** Every failure in words, by measure. */
  inWords(): string {
    return this.all()
      .filter(({ failed }) => failed.length > 0)
      .map(({ name, failed }) => `## ${name.trim()}: ${failed.length}\n\n${failed.map((one) => `- ${one}\n`).join('')}`)
      .join('\n');
  }
}

/** Whether a measure reaches what is asked of it; one that was never counted does not. */
export function holds({ asked, isCeiling, reached, of }: Measure): boolean {
  if (asked === null) return true;
  if (of === 0) return false;
  return isCeiling ? reached / of <= asked : reached / of >= asked;
}

/** The measures as a table that a person reads: measure, asked, reached, of. */
export function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map((measure) => {
    const { name, asked, isCeiling, reached, of } = measure;
    const want = asked === null ? '' : `${isCeiling ? '<=' : '>='} ${percent(asked)}`;
    const mark = asked === null ? '' : holds(measure) ? 'yes' : 'NO';
    return [name, want, of === 0 ? '-' : percent(reached / of), String(reached), String(of), mark];
  });
  const all = [['measure', 'asked', 'reached', 'count', 'of', 'holds'], ...rows];
  const widths = (all[0] ?? []).map((_, at) => Math.max(...all.map((row) => (row[at] ?? '').length)));
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  return all.map(line).join('\n');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share > 0 && share < 0.01 ? 2 : 1)} %`;
}
