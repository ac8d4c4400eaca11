// `npm start`: installs, makes the telecom example if there is none, runs it, serves the dashboard.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildWeb } from './build-web.mjs';
import { install } from './install.mjs';
import { inNewNode, root } from './new-node.mjs';

const example = join(root, 'workspaces', 'telecom');
const inputs = join(root, 'workspaces', 'telecom-input');
const nilai = join(root, 'bin', 'nilai');
const inputFiles = () =>
  ['Data Pelanggan Aktif.xlsx', 'Katalog Produk.xlsx', 'Pemetaan Produk Segmen.xlsx'].map((file) => join(inputs, file));

async function steps() {
  const installed = await install();
  if (installed !== 0) return installed;
  const built = await buildWeb();
  if (built !== 0) return built;
  if (!existsSync(join(example, 'nilai.yaml'))) {
    const made = await inNewNode([nilai, 'demo', 'telecom', '--out', inputs]);
    if (made !== 0) return made;
    const begun = await inNewNode([
      nilai,
      'init',
      example,
      '--blueprint',
      'telecom',
      '--company',
      'PT Korvezin Jaringan Digital',
      ...inputFiles(),
    ]);
    if (begun !== 0) return begun;
  }
  if (!existsSync(join(example, 'runs', 'latest.json'))) {
    const ran = await inNewNode([nilai, 'run', example]);
    if (ran !== 0) return ran;
  }
  return inNewNode([nilai, 'serve', example, ...process.argv.slice(2)]);
}

process.exitCode = await steps();
