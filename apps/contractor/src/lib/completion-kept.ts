import type { Draft } from './completion.ts'
import type { DeviceStore } from './device-store.ts'
import { freshened, type Photo } from './photo.ts'
import type { SentReport } from './completion-state.ts'

export type Kept = { drafts: { draft: Draft; photos: Photo[] }[]; sent: SentReport[] }

/** Reports of one account, or of one link, on the device: a draft by its order, each photo by itself, because photos are large. */
export class CompletionKept {
  private readonly device: DeviceStore
  private readonly prefix: string
  private written: Promise<unknown> = Promise.resolve()
  private readonly onWritten: (kept: boolean) => void

  constructor(device: DeviceStore, prefix: string, onWritten: (kept: boolean) => void) {
    this.device = device
    this.prefix = prefix
    this.onWritten = onWritten
  }

  /** @throws where the browser lets nothing be read */
  async read(): Promise<Kept> {
    const [draftKeys, photoKeys] = await Promise.all([
      this.device.keysBelow(this.draftKey('')),
      this.device.keysBelow(`${this.prefix}photo:`),
    ])
    const drafts = (await Promise.all(draftKeys.map((key) => this.device.read(key)))) as Draft[]
    const sent = ((await this.device.read(`${this.prefix}sent`)) ?? []) as SentReport[]
    const photosOf = async (orderId: string) => {
      const own = photoKeys.filter((key) => key.startsWith(this.photoKey(orderId, '')))
      const photos = (await Promise.all(own.map((key) => this.device.read(key)))) as Photo[]
      return photos.map((photo) => freshened(photo)).toSorted((one, other) => one.order - other.order)
    }
    return { drafts: await Promise.all(drafts.map(async (draft) => ({ draft, photos: await photosOf(draft.order.id) }))), sent }
  }

  writeDraft(draft: Draft): void {
    this.write(() => this.device.write(this.draftKey(draft.order.id), draft))
  }

  writePhoto(orderId: string, photo: Photo): void {
    this.write(() => this.device.write(this.photoKey(orderId, photo.id), photo))
  }

  removePhoto(orderId: string, id: string): void {
    this.write(() => this.device.remove(this.photoKey(orderId, id)))
  }

  remove(orderId: string): void {
    this.write(() => this.device.remove(this.draftKey(orderId)))
    this.write(() => this.device.removeBelow(this.photoKey(orderId, '')))
  }

  writeSent(sent: readonly SentReport[]): void {
    this.write(() => this.device.write(`${this.prefix}sent`, sent))
  }

  /** Resolves when everything up to now is on the device, or cannot be. */
  async settled(): Promise<void> {
    await this.written
  }

  private draftKey = (orderId: string) => `${this.prefix}completion:${orderId}`
  private photoKey = (orderId: string, id: string) => `${this.prefix}photo:${orderId}:${id}`

  /** One write after the other, so that the last one wins. */
  private write(work: () => Promise<unknown>): void {
    this.written = this.written.then(work).then(
      () => this.onWritten(true),
      () => this.onWritten(false),
    )
  }
}
