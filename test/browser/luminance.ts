import type { Page } from 'playwright-core'

/** A picture in cells of this many pixels, each a hexadecimal digit of its mean luminance; a row of the picture a string. */
export type Luminance = string[]

/** `eye`: an empty tab, which decodes the picture. */
export async function luminanceOf(eye: Page, png: Buffer, cell: number): Promise<Luminance> {
  return eye.evaluate(
    async ([encoded, cell]) => {
      const bytes = Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext('2d', { willReadFrequently: true })!
      context.drawImage(bitmap, 0, 0)
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
      const [columns, rows] = [Math.ceil(bitmap.width / cell), Math.ceil(bitmap.height / cell)]
      const [sums, counts] = [new Float64Array(columns * rows), new Float64Array(columns * rows)]
      for (let pixel = 0; pixel < bitmap.width * bitmap.height; pixel++) {
        const place = Math.floor(Math.floor(pixel / bitmap.width) / cell) * columns + Math.floor((pixel % bitmap.width) / cell)
        sums[place]! += 0.2126 * data[pixel * 4]! + 0.7152 * data[pixel * 4 + 1]! + 0.0722 * data[pixel * 4 + 2]!
        counts[place]! += 1
      }
      const digit = (place: number) => Math.round((sums[place]! / counts[place]! / 255) * 15).toString(16)
      return Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_, column) => digit(row * columns + column)).join(''),
      )
    },
    [png.toString('base64'), cell] as const,
  )
}

/** The share of cells that differ by more than rounding explains. */
export function difference(one: Luminance, other: Luminance) {
  const cells = Math.max(one.length, other.length) * (one[0]?.length ?? 1)
  const levels = (rows: Luminance) => [...rows.join('')].map((digit) => Number.parseInt(digit, 16))
  const [here, there] = [levels(one), levels(other)]
  const changed = Array.from({ length: cells }, (_, place) => Math.abs((here[place] ?? 99) - (there[place] ?? 99)) > 1)
  return changed.filter(Boolean).length / cells
}
