import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { type Picture, turnPicture } from './turn-picture.ts'

const heic = await readFile(path.join(import.meta.dirname, '../../../../packages/testing/fixtures/photo.heic'))

/** A JPEG whose left half is red and right half blue, as a camera that is turned by `orientation` writes it. */
const photo = (orientation: number, width = 80, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: '#f00' } })
    .composite([{ input: { create: { width: width / 2, height, channels: 3, background: '#00f' } }, left: width / 2, top: 0 }])
    .withMetadata({ orientation })
    .withExifMerge({ IFD0: { Copyright: 'CANARY-EXIF' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 20/1 0/1' } })
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .toBuffer()

async function picture(bytes: Buffer): Promise<Picture> {
  const result = await turnPicture(bytes)
  if (!result.ok) throw new Error(result.refusal)
  return result.picture
}

async function colourAt(image: Buffer, x: number, y: number): Promise<string> {
  const { data, info } = await sharp(image).raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(y * (info.height - 1)) * info.width + Math.floor(x * (info.width - 1))) * info.channels
  return [0, 1, 2].map((part) => (data[at + part]! > 127 ? '1' : '0')).join('')
}

test('the fixtures carry what has to go', async () => {
  expect((await sharp(await photo(6)).metadata()).exif?.toString('latin1')).toContain('CANARY-EXIF')
  expect(heic.toString('latin1')).toContain('CANARY-EXIF')
})

test('a photo from a turned camera is upright', async () => {
  const { full, width, height } = await picture(await photo(6))
  expect([width, height]).toEqual([40, 80])
  expect([await colourAt(full, 0.5, 0.1), await colourAt(full, 0.5, 0.9)]).toEqual(['100', '001'])
})

test.each([
  ['JPEG', () => photo(1)],
  ['HEIC', async () => heic],
])('of a %s only the picture is kept: no place, no camera, no profile', async (_name, make) => {
  const { full, thumb } = await picture(await make())
  for (const [image, format] of [
    [full, 'jpeg'],
    [thumb, 'webp'],
  ] as const) {
    const { exif, xmp, icc, iptc, orientation, format: found } = await sharp(image).metadata()
    expect({ exif, xmp, icc, iptc, orientation, found }).toEqual({ found: format })
    expect(image.toString('latin1')).not.toContain('CANARY')
  }
})

test('a HEIC shows what it showed on the phone', async () => {
  const { full, width, height } = await picture(heic)
  expect([width, height]).toEqual([96, 64])
  const corners = [
    [0.2, 0.2],
    [0.8, 0.2],
    [0.2, 0.8],
    [0.8, 0.8],
  ] as const
  expect(await Promise.all(corners.map(([x, y]) => colourAt(full, x, y)))).toEqual(['100', '010', '001', '111'])
})

test('a large photo becomes 2048 wide with a thumbnail of 400, a small one stays as it is', async () => {
  const large = await picture(await photo(1, 3000, 1500))
  expect([large.width, large.height]).toEqual([2048, 1024])
  expect(await sharp(large.thumb).metadata()).toMatchObject({ width: 400, height: 200 })
  expect(await picture(await photo(1))).toMatchObject({ width: 80, height: 40 })
})

test('what is transparent becomes white', async () => {
  const png = await sharp({ create: { width: 8, height: 8, channels: 4, background: '#0000' } })
    .png()
    .toBuffer()
  expect(await colourAt((await picture(png)).full, 0.5, 0.5)).toBe('111')
})

test('a picture of more than 50 megapixels is refused before it is unpacked', async () => {
  const bomb = await sharp({ create: { width: 20_000, height: 20_000, channels: 3, background: '#000' }, limitInputPixels: false })
    .png({ compressionLevel: 9 })
    .toBuffer()
  const before = process.memoryUsage.rss()
  expect(await turnPicture(bomb)).toEqual({ ok: false, refusal: 'too_many_pixels' })
  expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 * 1024)
})

test.each([
  ['a text', Buffer.from('<script>alert(1)</script>')],
  ['nothing', Buffer.alloc(0)],
  ['an SVG with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['half a HEIC', heic.subarray(0, heic.length / 2)],
  ['half a JPEG', (await photo(1, 800, 400)).subarray(0, 1500)],
])('%s is unreadable', async (_name, bytes) => {
  expect(await turnPicture(bytes)).toEqual({ ok: false, refusal: 'unreadable' })
})
