// Trains one model on generated data and prints seconds, memory and AUC as JSON: node bench/boosting-part.ts NAME ROWS COLUMNS
import { auc, fitAdditive, fitTrees, scoreAdditive, scoredOf, scoreTrees } from '#maths';
import { boostingData, half } from './boosting-data.ts';

const [name = 'trees', rows = '120000', columns = '30'] = process.argv.slice(2);
const data = boostingData(Number(rows), Number(columns));
const train = half(data, 0);
const test = half(data, 1);
const kernel = name.endsWith('plain') ? 'plain' : 'wasm';
const settings = { rounds: 100, leaves: 31, learningRate: 0.1, heldOut: 0, l2: 0, kernel } as const;

function trained(): Float64Array {
  if (name.startsWith('trees')) return scoreTrees(fitTrees(train.features, train.target, settings), test.features);
  return scoreAdditive(fitAdditive(train.features, train.target, { kernel }), test.features);
}

function timed(): { seconds: number; cpuSeconds: number } {
  const before = process.cpuUsage();
  const start = performance.now();
  if (name.startsWith('trees')) fitTrees(train.features, train.target, settings);
  else fitAdditive(train.features, train.target, { kernel });
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 };
}

const time = timed();
const area = auc(scoredOf(test.target, trained()));
console.log(JSON.stringify({ name, ...time, auc: area, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) }));
