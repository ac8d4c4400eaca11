import type { Kernel, KernelKind } from './kernel.ts';
import { plainKernel } from './kernel-plain.ts';
import { wasmKernel } from './kernel-wasm.ts';

/** Hands out parts of a kernel's memory, each on a border of 64 bytes. */
export interface Arena {
  readonly kernel: Kernel;
  readonly bytes: (address: number, count: number) => Uint8Array;
  readonly numbers: (address: number, count: number) => Float64Array;
  readonly rows: (address: number, count: number) => Uint32Array;
}

/** Lays out blocks of the given sizes in bytes in new memory: the arena and the address of each block. */
export function layOut<Name extends string>(
  sizes: Readonly<Record<Name, number>>,
  kind: KernelKind = 'wasm',
): { readonly arena: Arena; readonly at: Readonly<Record<Name, number>> } {
  const at = {} as Record<Name, number>;
  let end = 64;
  for (const name of Object.keys(sizes) as Name[]) {
    at[name] = end;
    end += Math.ceil(sizes[name] / 64) * 64;
  }
  const kernel = (kind === 'wasm' ? wasmKernel(end) : undefined) ?? plainKernel(end);
  const { buffer } = kernel;
  const arena: Arena = {
    kernel,
    bytes: (address, count) => new Uint8Array(buffer, address, count),
    numbers: (address, count) => new Float64Array(buffer, address, count),
    rows: (address, count) => new Uint32Array(buffer, address, count),
  };
  return { arena, at };
}
