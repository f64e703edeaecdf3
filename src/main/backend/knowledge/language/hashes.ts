const U64 = (1n << 64n) - 1n
const encoder = new TextEncoder()

/** MurmurHash64A with seed 1: the number by which the model knows a string. */
export function hashOf(text: string): bigint {
  const bytes = encoder.encode(text)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const m = 0xc6a4a7935bd1e995n
  let h = 1n ^ ((BigInt(bytes.length) * m) & U64)
  let at = 0
  for (; at + 8 <= bytes.length; at += 8) {
    let k = (view.getBigUint64(at, true) * m) & U64
    k ^= k >> 47n
    h = ((h ^ ((k * m) & U64)) * m) & U64
  }
  if (at < bytes.length) {
    let rest = 0n
    for (let i = bytes.length - 1; i >= at; i--) rest = (rest << 8n) | BigInt(view.getUint8(i))
    h = ((h ^ rest) * m) & U64
  }
  h ^= h >> 47n
  h = (h * m) & U64
  return h ^ (h >> 47n)
}

/** Four 32-bit numbers from a 64-bit one (MurmurHash3 as Thinc has it): the rows of a table which together stand for it. */
export function rowsOf(key: bigint, seed: number): [number, number, number, number] {
  const s = BigInt(seed) ^ 8n
  let a = (key * 0x87c37b91114253d5n) & U64
  a = ((a << 31n) & U64) | (a >> 33n)
  a = (a * 0x4cf5ad432745937fn) & U64
  a ^= s
  a = (a + s) & U64
  let b = (s + a) & U64
  a = mix(a)
  b = mix(b)
  a = (a + b) & U64
  b = (b + a) & U64
  return [Number(a & 0xffffffffn), Number(a >> 32n), Number(b & 0xffffffffn), Number(b >> 32n)]
}

function mix(h: bigint): bigint {
  h ^= h >> 33n
  h = (h * 0xff51afd7ed558ccdn) & U64
  h ^= h >> 33n
  h = (h * 0xc4ceb9fe1a85ec53n) & U64
  return h ^ (h >> 33n)
}
