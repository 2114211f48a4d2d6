const BRANDS = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'])

/** By the first box of the file; its name does not count. */
export function isHeic(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 12)).toString('latin1')
  return head.slice(4, 8) === 'ftyp' && BRANDS.has(head.slice(8, 12))
}

export type Pixels = { data: Buffer; width: number; height: number }

/** The first picture of the file, upright, as RGBA. The decoder is large and loaded only here. @throws when it cannot be read */
export async function decodeHeic(bytes: Uint8Array, mostPixels: number): Promise<Pixels | 'too_many_pixels'> {
  const { default: libheif } = await import('libheif-js/wasm-bundle.js')
  const [image] = new libheif.HeifDecoder().decode(bytes)
  if (!image) throw new Error('There is no picture in it.')
  const [width, height] = [image.get_width(), image.get_height()]
  if (width * height > mostPixels) return 'too_many_pixels'
  const target = { data: new Uint8ClampedArray(width * height * 4), width, height }
  const filled = await new Promise<boolean>((resolve) => image.display(target, (result) => resolve(result !== null)))
  if (!filled) throw new Error('The picture is damaged.')
  return { data: Buffer.from(target.data.buffer), width, height }
}
