import type { Kernel } from './kernel.ts';
import { kernelBytes } from './wasm/kernel-bytes.ts';

interface Machine {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

const page = 65536;
const { WebAssembly: machine } = globalThis as unknown as { readonly WebAssembly?: Machine };
let compiled: object | null | undefined;

/** The inner loops in WebAssembly SIMD; undefined where the machine does not run it or has no such memory. */
export function wasmKernel(bytes: number): Kernel | undefined {
  compiled ??= compile();
  if (compiled === null || machine === undefined) return undefined;
  try {
    const memory = new machine.Memory({ initial: Math.ceil(bytes / page) });
    const loops = new machine.Instance(compiled, { env: { memory } }).exports as Omit<Kernel, 'buffer'>;
    const { histogram, subtract, divide, step } = loops;
    return { buffer: memory.buffer, histogram, subtract, divide, step };
  } catch {
    return undefined;
  }
}

function compile(): object | null {
  try {
    const bytes = Uint8Array.from(atob(kernelBytes), (letter) => letter.charCodeAt(0));
    return machine ? new machine.Module(bytes) : null;
  } catch {
    return null;
  }
}
