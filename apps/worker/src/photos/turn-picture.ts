import sharp, { type Sharp } from 'sharp'
import { decodeHeic, isHeic } from './decode-heic.ts'
import { LIMITS, SIDES } from './limits.ts'

export type Picture = { full: Buffer; thumb: Buffer; width: number; height: number }
export type PictureResult = { ok: true; picture: Picture } | { ok: false; refusal: 'unreadable' | 'too_many_pixels' }

sharp.cache(false)
sharp.concurrency(1)

/**
 * Makes a JPEG and a small WebP of a photo: upright, in sRGB, on white, and without anything but the picture itself: no place, no
 * camera, no date.
 */
export async function turnPicture(bytes: Uint8Array): Promise<PictureResult> {
  try {
    const source = isHeic(bytes) ? await heic(bytes) : await common(bytes)
    return source === 'too_many_pixels' ? { ok: false, refusal: source } : { ok: true, picture: await encode(source) }
  } catch {
    return { ok: false, refusal: 'unreadable' }
  }
}

async function common(bytes: Uint8Array): Promise<Sharp | 'too_many_pixels'> {
  const input = sharp(bytes, { limitInputPixels: false, failOn: 'error' })
  const { width, height } = await input.metadata()
  if (width * height > LIMITS.pixels) return 'too_many_pixels'
  return sharp(bytes, { limitInputPixels: LIMITS.pixels, failOn: 'error' }).autoOrient()
}

/** Phones say by a property of the file how a HEIC is turned; decoding has done it. */
async function heic(bytes: Uint8Array): Promise<Sharp | 'too_many_pixels'> {
  const decoded = await decodeHeic(bytes, LIMITS.pixels)
  if (decoded === 'too_many_pixels') return decoded
  const { data, width, height } = decoded
  return sharp(data, { raw: { width, height, channels: 4 } })
}

/** Without being asked to keep them, the encoder writes neither EXIF nor XMP nor a colour profile. */
async function encode(source: Sharp): Promise<Picture> {
  const clean = source.toColourspace('srgb').flatten({ background: '#ffffff' }).timeout({ seconds: LIMITS.seconds })
  const inside = (side: number) => ({ width: side, height: side, fit: 'inside' as const, withoutEnlargement: true })
  const { data, info } = await clean.resize(inside(SIDES.full)).jpeg({ quality: 82 }).toBuffer({ resolveWithObject: true })
  const thumb = await sharp(data).resize(inside(SIDES.thumb)).webp({ quality: 78 }).toBuffer()
  return { full: data, thumb, width: info.width, height: info.height }
}
