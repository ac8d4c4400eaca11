import type { Engine, Fragment } from '#engine';
import { applyRepairs, concerns, type Decision, type DecisionOutcome, makeRecord, settled } from '#repairs';
import type { RepairHook, SourceMapping } from '#sources';

/** What a repairer is made from: the decisions in their order, and the mapping that says which column holds money. */
export interface RepairRequest {
  engine: Engine;
  decisions: readonly Decision[];
  mapping: readonly SourceMapping[];
}

/** Repairs each table between reading and mapping, and knows afterwards what became of every decision. */
export class Repairer {
  private readonly request: RepairRequest;
  private readonly recorded = new Set<string>();
  private readonly outcomes = new Map<number, DecisionOutcome>();

  private constructor(request: RepairRequest) {
    this.request = request;
  }

  /** A repairer with empty record tables. */
  static async begin(request: RepairRequest): Promise<Repairer> {
    await makeRecord(request.engine);
    return new Repairer(request);
  }

  /** The hook that `loadReceived` calls for each table it reads. */
  readonly hook: RepairHook = async (received): Promise<Fragment> => {
    const { engine, decisions } = this.request;
    if (!decisions.some((one) => concerns(one, received))) return received.rows;
    const place = JSON.stringify([received.file, received.sheet, received.headers]);
    const record = !this.recorded.has(place);
    this.recorded.add(place);
    const outcome = await applyRepairs(engine, { ...received, ...this.meanings(received), record }, decisions);
    if (record) for (const one of outcome.decisions) this.add(one);
    return outcome.rows;
  };

  /** What became of every decision, in their order, over all tables. */
  all(): DecisionOutcome[] {
    return this.request.decisions.map((one, index) => {
      const known = this.outcomes.get(index + 1);
      return known ?? settled(index + 1, one.decision === 'reject' ? 'rejected' : 'no-table');
    });
  }

  private add(one: DecisionOutcome): void {
    const before = this.outcomes.get(one.number);
    if (before === undefined) this.outcomes.set(one.number, one);
    else this.outcomes.set(one.number, together(before, one));
  }

  private meanings({ file, sheet }: { file: string; sheet: string }): { customer?: string; amount?: string } {
    const ours = this.request.mapping.filter((one) => one.file === file && (one.sheet ?? sheet) === sheet);
    const header = (...fields: string[]) =>
      fields.flatMap((field) => ours.flatMap(({ columns }) => columns[field] ?? []))[0];
    const customer = header('customer_name', 'customer_id');
    const amount = header('amount');
    return { ...(customer === undefined ? {} : { customer }), ...(amount === undefined ? {} : { amount }) };
  }
}

const order = ['ambiguous', 'applied', 'overruled', 'nothing', 'no-column', 'no-table', 'rejected'] as const;

/** One decision about several tables: the state that says most, the counts added up. */
function together(a: DecisionOutcome, b: DecisionOutcome): DecisionOutcome {
  return {
    number: a.number,
    state: order.indexOf(a.state) <= order.indexOf(b.state) ? a.state : b.state,
    cells: a.cells + b.cells,
    rows: a.rows + b.rows,
    overruled: a.overruled + b.overruled,
    nearest: [...new Set([...a.nearest, ...b.nearest])].slice(0, 3),
  };
}
