import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { LIMITS } from './limits.ts'
import type { PictureResult } from './turn-picture.ts'

export type PictureOutcome = PictureResult | { ok: false; refusal: 'timed_out' }
export type RunPicture = (bytes: Uint8Array) => Promise<PictureOutcome>

/** The bundle has the thread beside it; in development it runs from source. */
const bundled = new URL('./picture.thread.js', import.meta.url)
const thread = existsSync(bundled) ? bundled : new URL('./picture.thread.ts', import.meta.url)

/** Pictures one after the other, each in a thread of its own that is ended when it takes too long. */
export function pictureRunner({ seconds = LIMITS.seconds }: { seconds?: number } = {}): RunPicture {
  let last: Promise<unknown> = Promise.resolve()
  return (bytes) => {
    const result = last.then(() => runOne(bytes, seconds))
    last = result.catch(() => {})
    return result
  }
}

async function runOne(bytes: Uint8Array, seconds: number): Promise<PictureOutcome> {
  const worker = new Worker(thread, {
    workerData: bytes,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.megabytes },
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<PictureOutcome>((resolve) => {
      timer = setTimeout(() => resolve({ ok: false, refusal: 'timed_out' }), seconds * 1000)
      worker.once('message', (result: PictureResult) => resolve(result))
      worker.once('error', () => resolve({ ok: false, refusal: 'unreadable' })) // out of memory too
      worker.once('exit', () => resolve({ ok: false, refusal: 'unreadable' }))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
