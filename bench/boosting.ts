// Times training at 120,000 x 30 (--rows, --columns), each model in a process of its own, one after the other, and prints
// one JSON object each. With NILAI_PEER_PYTHON (a python that has lightgbm, xgboost, scikit-learn) the peers run in turn
// (--peer names them; `gradient`, the exact one of scikit-learn, takes minutes) and ratios to LightGBM follow.
import { execFile } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { boostingData } from './boosting-data.ts';

interface Timed {
  readonly name: string;
  readonly cpuSeconds: number;
  readonly auc: number;
  readonly peakMb: number;
}

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '120000' },
    columns: { type: 'string', default: '30' },
    own: { type: 'string', multiple: true, default: ['trees', 'trees-plain', 'additive', 'additive-plain'] },
    peer: { type: 'string', multiple: true, default: ['lightgbm', 'xgboost', 'histogram'] },
  },
});
const { rows, columns } = values;
const python = process.env['NILAI_PEER_PYTHON'];
const oneThread = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };

async function run(program: string, ...args: string[]): Promise<Timed> {
  const { stdout } = await promisify(execFile)(program, args, { env: oneThread });
  const timed = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Timed;
  console.log(JSON.stringify(timed));
  return timed;
}

async function runPeers(program: string): Promise<Timed[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nilai-bench-'));
  try {
    const data = boostingData(Number(rows), Number(columns));
    const file = await open(join(folder, 'numbers'), 'w');
    for (const list of [...data.columns, data.target]) await file.write(new Uint8Array(list.buffer));
    await file.close();
    const timed: Timed[] = [];
    const script = join(import.meta.dirname, 'boosting-peers.py');
    for (const name of values.peer)
      timed.push(await run(program, script, name, join(folder, 'numbers'), rows, columns));
    return timed;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const own: Timed[] = [];
for (const name of values.own)
  own.push(await run(process.execPath, join(import.meta.dirname, 'boosting-part.ts'), name, rows, columns));
const peers = python ? await runPeers(python) : [];
const base = peers.find(({ name }) => name === 'lightgbm');
for (const { name, cpuSeconds, auc, peakMb } of base ? [...own, ...peers] : []) {
  const ratio = (value: number, to: number) => Number((value / to).toFixed(3));
  const against = base as Timed;
  console.log(
    JSON.stringify({
      name,
      cpu: ratio(cpuSeconds, against.cpuSeconds),
      auc: ratio(auc, against.auc),
      memory: ratio(peakMb, against.peakMb),
    }),
  );
}
