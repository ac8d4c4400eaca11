// Makes the compiled bytes of the inner loops of boosting from their AssemblyScript source.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import asc from 'assemblyscript/asc';

const folder = join(import.meta.dirname, '..', 'src', 'maths', 'boosting', 'wasm');
const options = [
  '-O3',
  '--runtime',
  'stub',
  '--enable',
  'simd',
  '--disable',
  'bulk-memory',
  '--importMemory',
  '--noAssert',
];

/** The compiled bytes of a source text, in base64. */
export async function compiledBytes(source) {
  const { error, stderr } = await compile(source);
  if (error) throw new Error(stderr.toString());
  return Buffer.from(result).toString('base64');
}

let result = new Uint8Array();

function compile(source) {
  return asc.main(['kernel.ts', '--outFile', 'kernel.wasm', ...options], {
    readFile: (name) => (name === 'kernel.ts' ? source : null),
    writeFile: (name, contents) => {
      if (name === 'kernel.wasm') result = contents;
    },
    listFiles: () => [],
  });
}

/** The source text of the inner loops. */
export function kernelSource() {
  return readFileSync(join(folder, 'kernel.as'), 'utf8');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const bytes = await compiledBytes(kernelSource());
  const lines = (bytes.match(/.{1,100}/g) ?? []).map((line) => `  '${line}',`);
  const text = [
    '// Made by scripts/build-histogram.mjs from kernel.as; do not edit.',
    '',
    '/** The compiled inner loops of boosting (WebAssembly with SIMD), in base64. */',
    `export const kernelBytes = [\n${lines.join('\n')}\n].join('');`,
  ];
  writeFileSync(join(folder, 'kernel-bytes.ts'), `${text.join('\n')}\n`);
}
