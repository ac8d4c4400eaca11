/** The four 32-bit words of a generator. */
export type RandomState = readonly [number, number, number, number];

const multiplyA = 0xbf58476d1ce4e5b9n;
const multiplyB = 0x94d049bb133111ebn;
const golden = 0x9e3779b97f4a7c15n;
const mask = 0xffffffffffffffffn;

/** The first `count` 64-bit numbers of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) from a seed. */
export function splitMix64(seed: bigint, count: number): bigint[] {
  return Array.from({ length: count }, (_, index) => {
    let z = (seed + golden * BigInt(index + 1)) & mask;
    z = ((z ^ (z >> 30n)) * multiplyA) & mask;
    z = ((z ^ (z >> 27n)) * multiplyB) & mask;
    return z ^ (z >> 31n);
  });
}

/** Words to start a generator with, spread from a whole-number seed and a stream number. */
export function stateFromSeed(seed: number, stream = 0): RandomState {
  const [start = 0n] = splitMix64(BigInt(stream), 1);
  const [a = 0n, b = 0n] = splitMix64((BigInt(seed) + (stream === 0 ? 0n : start)) & mask, 2);
  const word = (value: bigint) => Number(value & 0xffffffffn);
  return [word(a), word(a >> 32n), word(b), word(b >> 32n)];
}

/** Draws of xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021): 0 to 2^32 - 1. */
export function xoshiro128(state: RandomState): () => number {
  let [s0, s1, s2, s3] = state;
  return () => {
    const scrambled = Math.imul(s1, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
    return result;
  };
}
