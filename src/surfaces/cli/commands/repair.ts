import { Command } from 'commander';
import {
  type DecisionRequest,
  decideRepairs,
  type Examine,
  examineFiles,
  findWorkspace,
  listProposals,
  type OtherDecision,
  type Proposal,
  type Proposals,
  type Selection,
} from '#pipeline';
import { type Language, ProductError } from '#values';
import { language } from '../arguments.ts';
import type { Terminal } from '../terminal.ts';

interface RepairOptions {
  rule?: string;
  all?: boolean;
  json?: boolean;
  lang?: Language;
}

const actions = ['accept', 'reject', 'undo'] as const;

export function repairCommand(terminal: Terminal, examine: Examine = examineFiles): Command {
  return new Command('repair')
    .description('what is proposed for the files, and what was decided about it; accept, reject or undo by number')
    .argument('<dir>', 'folder of the workspace')
    .argument('[action]', 'accept, reject or undo; left out, the proposals are listed')
    .argument('[numbers...]', 'numbers of proposals')
    .option('--rule <rule>', 'every proposal of a rule, as DOC-12')
    .option('--all', 'with undo: every decision')
    .option('--json', 'print JSON')
    .option('--lang <language>', 'id or en', language)
    .action(async (folder: string, action: string | undefined, numbers: string[], options: RepairOptions) => {
      findWorkspace(folder);
      if (action !== undefined) await decide({ folder, action, numbers, options }, { terminal, examine });
      else {
        const found = await listProposals(folder, examine);
        terminal.out(
          options.json === true
            ? `${JSON.stringify(found, null, 2)}\n`
            : inWords(found, options.lang ?? 'en', options.rule),
        );
      }
    });
}

interface Asked {
  folder: string;
  action: string;
  numbers: readonly string[];
  options: RepairOptions;
}

async function decide(asked: Asked, { terminal, examine }: { terminal: Terminal; examine: Examine }): Promise<void> {
  const change = await decideRepairs(requestOf(asked), examine);
  if (asked.options.json === true) terminal.out(`${JSON.stringify(change, null, 2)}\n`);
  else {
    const { added, removed, overruled } = change;
    const parts = [
      ...(added.length === 0
        ? []
        : [`${added.length} ${added.length === 1 ? 'decision' : 'decisions'} kept in nilai.yaml`]),
      ...(removed.length === 0 ? [] : [`${removed.length} taken out`]),
    ];
    terminal.out(`${parts.length === 0 ? 'Nothing to change' : parts.join(', ')}.\n`);
    if (overruled.length > 0) {
      const words = 'speak of texts that an earlier decision already changes; the earlier one holds';
      terminal.out(`${overruled.length} of them ${words}.\n`);
    }
    if (parts.length > 0) terminal.out(`The next run follows it: nilai run ${asked.folder}\n`);
  }
}

function requestOf({ folder, action, numbers, options }: Asked): DecisionRequest {
  const known = actions.find((one) => one === action);
  if (known === undefined) {
    throw new ProductError('command/usage', `"${action}" is nothing to do with a proposal.`, {
      hint: `Write one of ${actions.join(', ')}, then numbers.`,
    });
  }
  return { folder, action: known, selection: selectionOf(known, numbers, options) };
}

function selectionOf(action: DecisionRequest['action'], numbers: readonly string[], options: RepairOptions): Selection {
  if (options.all === true && action === 'undo') return { all: true };
  if (options.rule !== undefined) return { rule: options.rule };
  const wrong = numbers.find((one) => !/^[1-9]\d{0,8}$/.test(one));
  if (numbers.length > 0 && wrong === undefined) return { numbers: numbers.map(Number) };
  throw new ProductError('command/usage', wrong === undefined ? 'No proposal is named.' : `"${wrong}" is no number.`, {
    hint: `Write nilai repair DIR ${action} 3 7, or --rule DOC-12${action === 'undo' ? ', or --all' : ''}.`,
  });
}

const states: Readonly<Record<Proposal['state'], string>> = {
  open: ' ',
  accepted: '+',
  rejected: '-',
  partly: '~',
};

/** Proposals of one rule that a list of all shows. */
const shownOfRule = 5;

function inWords({ proposals, others }: Proposals, lang: Language, rule?: string): string {
  const wanted = rule === undefined ? proposals : proposals.filter((one) => one.rule === rule);
  if (wanted.length + others.length === 0) return 'Nothing is proposed for the files of this workspace.\n';
  const place = (one: Proposal) => wanted.filter((other) => other.rule === one.rule).indexOf(one);
  const shown = rule === undefined ? wanted.filter((one) => place(one) < shownOfRule) : wanted;
  const lines = [
    'number, + accepted, - rejected, ~ in part; rule; where; what would change',
    ...shown.map((one) => proposalInWords(one, lang)),
    ...leftOutInWords(wanted, shown),
    ...(others.length === 0 ? [] : ['decided, and proposed no more:']),
    ...others.map(otherInWords),
  ];
  return `${lines.join('\n')}\n`;
}

/** One line for each rule of which not all is shown. */
function leftOutInWords(wanted: readonly Proposal[], shown: readonly Proposal[]): string[] {
  const left = wanted.filter((one) => !shown.includes(one));
  return [...new Set(left.map((one) => one.rule))].sort().map((rule) => {
    const count = left.filter((one) => one.rule === rule).length;
    return `     ... ${count.toLocaleString('en-GB')} more of ${rule}: nilai repair DIR --rule ${rule} lists them, accept --rule ${rule} takes all`;
  });
}

function proposalInWords(one: Proposal, lang: Language): string {
  const where = [one.file, one.sheet, one.column ?? ''].filter((part) => part !== '').join(', ');
  const money = one.money === null ? '' : `, money ${one.money.toLocaleString('en-GB')}`;
  const change = one.before === null ? '' : ` "${one.before}" -> "${one.after ?? ''}"`;
  return `${String(one.number).padStart(4)} ${states[one.state]} ${one.rule}  ${where}:${change} ${one.rows} rows${money}. ${one.message[lang]}`;
}

function otherInWords({ number, decision }: OtherDecision): string {
  const { rule, file, sheet, repair } = decision;
  const state = decision.decision === 'accept' ? '+' : '-';
  return `${String(number).padStart(4)} ${state} ${rule}  ${[file, sheet ?? ''].filter((part) => part !== '').join(', ')}: ${JSON.stringify(repair)}`;
}
