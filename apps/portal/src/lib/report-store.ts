import { deviceStore } from './device-store.ts'
import { PhotoList, type PhotoListState, type Upload } from './photo-list.ts'
import type { Photo } from './photo.ts'
import { emptyReport, isBegun, type Report } from './report.ts'
import { ownedPrefix, type Owner } from './storage-key.ts'

export type ReportState = PhotoListState & {
  report: Report
  /** `loading` until what was kept has been read. */
  phase: 'loading' | 'ready'
  /** False where the browser lets nothing be kept: the person is told. */
  kept: boolean
}

/** The one report in hand, kept on the device with its photos so that a reload or a lost connection takes nothing away. */
export class ReportStore {
  readonly photos: PhotoList
  private state: ReportState
  private readonly listeners = new Set<() => void>()
  private readonly owned: string
  private readonly prefix: string
  private written: Promise<unknown> = Promise.resolve()

  constructor(owner: Owner, upload: Upload) {
    this.owned = ownedPrefix(owner)
    this.prefix = `${this.owned}report`
    this.photos = new PhotoList({ upload, onKeep: (photo) => this.keepPhoto(photo), onForget: (id) => this.write(this.remove(id)) })
    this.state = { report: emptyReport(), phase: 'loading', kept: true, ...this.photos.snapshot() }
    this.photos.subscribe(() => this.set(this.photos.snapshot()))
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  snapshot = (): ReportState => this.state

  /** Reads what was kept; afterwards the store is ready in any case. */
  async load(): Promise<void> {
    try {
      const report = (await deviceStore.read(this.prefix)) as Report | undefined
      const photos = (await deviceStore.readBelow(`${this.prefix}:photo:`)) as Photo[]
      this.photos.restore(photos.toSorted((one, other) => one.order - other.order))
      this.set({ report: { ...emptyReport(), ...report }, phase: 'ready' })
    } catch {
      this.set({ phase: 'ready', kept: false })
    }
  }

  update(change: Partial<Report>): void {
    const report = { ...this.state.report, ...change }
    this.set({ report })
    this.write(() => deviceStore.write(this.prefix, report))
  }

  /** A stored refusal: the mended form is a new request. */
  renewKey(): void {
    this.update({ idempotencyKey: crypto.randomUUID() })
  }

  isBegun(): boolean {
    return isBegun(this.state.report, this.state.photos.length)
  }

  /** Forgets the report and its photos, here and on the device; the next one starts empty. */
  async clear(): Promise<void> {
    this.photos.clear()
    this.set({ report: emptyReport() })
    this.write(() => deviceStore.removeBelow(this.prefix))
    await this.written
  }

  /** At log-out: everything this person keeps on the device goes, drafts of answers too. */
  async forgetOwner(): Promise<void> {
    await this.clear()
    await deviceStore.removeBelow(this.owned).catch(() => undefined)
  }

  /** Resolves when everything up to now is on the device. */
  async settled(): Promise<void> {
    await this.written
  }

  private keepPhoto(photo: Photo): void {
    this.write(() => deviceStore.write(`${this.prefix}:photo:${photo.id}`, photo))
    // The text may never have been touched: with a photo the report exists too.
    this.write(() => deviceStore.write(this.prefix, this.state.report))
  }

  private remove = (id: string) => () => deviceStore.remove(`${this.prefix}:photo:${id}`)

  /** One write after the other, so that the last one wins. */
  private write(work: () => Promise<unknown>): void {
    this.written = this.written.then(work).then(
      () => this.set({ kept: true }),
      () => this.set({ kept: false }),
    )
  }

  private set(change: Partial<ReportState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }
}
