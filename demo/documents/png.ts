import { deflateSync } from 'node:zlib'

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const TRUECOLOUR_8_BITS = [8, 2, 0, 0, 0]

type Colour = (x: number, y: number) => [red: number, green: number, blue: number]

export function png(side: number, colour: Colour): Uint8Array {
  const lines = Array.from({ length: side }, (_, y) => [0, ...Array.from({ length: side }, (_, x) => colour(x, y)).flat()])
  const header = [...uint32(side), ...uint32(side), ...TRUECOLOUR_8_BITS]
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', header),
    ...chunk('IDAT', [...deflateSync(Uint8Array.from(lines.flat()))]),
    ...chunk('IEND', []),
  ])
}

function chunk(type: string, data: number[]) {
  const body = [...new TextEncoder().encode(type), ...data]
  return [...uint32(data.length), ...body, ...uint32(crc32(body))]
}

function uint32(value: number) {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}

function crc32(bytes: number[]) {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc
}
