import { emptyDraft, isBegun, type Draft, type OrderHead } from './completion.ts'
import { CompletionKept } from './completion-kept.ts'
import type { CompletionState, Entry, SendResult, Transport } from './completion-state.ts'
import type { DeviceStore } from './device-store.ts'
import { sendReport } from './send-report.ts'
import { MAX_PHOTOS, isUsable, photoOf, type Photo, type PhotoTag } from './photo.ts'
import { uploadPhoto } from './upload-photo.ts'

const sentShown = 20

const atRest = { progress: {}, sending: false, leftOut: {} }

/** The reports of this person on this device: what is written, what waits, what has gone. Survives a reload and a lost connection. */
export class CompletionStore {
  private state: CompletionState = { phase: 'loading', kept: true, entries: new Map(), sent: [] }
  private readonly listeners = new Set<() => void>()
  private readonly device: CompletionKept
  private readonly transport: Transport
  private readonly sending = new Map<string, Promise<SendResult>>()
  private readonly uploading = new Map<string, Promise<void>>()

  constructor(device: DeviceStore, prefix: string, transport: Transport) {
    this.transport = transport
    this.device = new CompletionKept(device, prefix, (kept) => {
      if (kept !== this.state.kept) this.set({ kept })
    })
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  snapshot = (): CompletionState => this.state

  /** Reads what was kept; afterwards the store is ready in any case. */
  async load(): Promise<void> {
    try {
      const { drafts, sent } = await this.device.read()
      const entries = drafts.map(({ draft, photos }): [string, Entry] => [draft.order.id, { draft, photos, ...atRest }])
      this.set({ phase: 'ready', sent, entries: new Map([...entries, ...this.state.entries]) })
    } catch {
      this.set({ phase: 'ready', kept: false })
    }
  }

  /** The report of an order, begun or empty. */
  entry(order: OrderHead): Entry {
    return this.state.entries.get(order.id) ?? { draft: emptyDraft(order), photos: [], ...atRest }
  }

  /** Puts an empty report there, so that its key stays the same from now on. */
  open(order: OrderHead): void {
    if (!this.state.entries.has(order.id)) this.put(order.id, this.entry(order))
  }

  change(orderId: string, change: Partial<Draft>): void {
    const entry = this.state.entries.get(orderId)
    if (!entry || entry.sending) return
    this.patchDraft(orderId, { state: 'draft', refusal: null, savedAt: Date.now(), ...change })
  }

  addPhotos(orderId: string, tag: PhotoTag, files: readonly File[]): void {
    const entry = this.state.entries.get(orderId)
    if (!entry) return
    const room = MAX_PHOTOS - entry.photos.filter((photo) => photo.tag === tag && isUsable(photo)).length
    const added = files.slice(0, Math.max(0, room)).map((file, index) => photoOf(file, tag, Date.now() + index / 100))
    const leftOut = { ...entry.leftOut, [tag]: files.length - added.length }
    this.put(orderId, { ...entry, photos: [...entry.photos, ...added], leftOut })
    this.change(orderId, {})
    for (const photo of added) if (photo.problem === null) this.device.writePhoto(orderId, photo)
    void this.uploadPhotos(orderId)
  }

  removePhoto(orderId: string, id: string): void {
    const entry = this.state.entries.get(orderId)
    if (!entry || entry.sending) return
    this.put(orderId, { ...entry, photos: entry.photos.filter((photo) => photo.id !== id), leftOut: {} })
    this.device.removePhoto(orderId, id)
  }

  retryPhoto(orderId: string, id: string): void {
    this.patchPhoto(orderId, id, { problem: null })
    void this.uploadPhotos(orderId)
  }

  /** Sends a report; pressed twice it goes once. */
  send(orderId: string): Promise<SendResult> {
    const running = this.sending.get(orderId)
    if (running) return running
    const attempt = this.attempt(orderId).finally(() => this.sending.delete(orderId))
    this.sending.set(orderId, attempt)
    return attempt
  }

  /** There is a connection: uploads what was chosen, and sends what waits, one report after the other. */
  async resume(): Promise<void> {
    for (const orderId of this.state.entries.keys()) await this.uploadPhotos(orderId)
    const waiting = [...this.state.entries.values()].filter(({ draft }) => draft.state === 'waiting')
    for (const { draft } of waiting) await this.send(draft.order.id)
  }

  /** Forgets a report, here and on the device. */
  discard(orderId: string): void {
    const entries = new Map(this.state.entries)
    entries.delete(orderId)
    this.set({ entries })
    this.device.remove(orderId)
  }

  /** How many reports would be lost with the device's memory. */
  unsent(): number {
    return [...this.state.entries.values()].filter(({ draft, photos }) => isBegun(draft, photos)).length
  }

  settled = (): Promise<void> => this.device.settled()

  /** Uploads what has been chosen, one photo after the other; stops at the first lost connection. */
  private uploadPhotos(orderId: string): Promise<void> {
    const running = this.uploading.get(orderId)
    if (running) return running
    const work = (async () => {
      for (;;) {
        const next = this.state.entries.get(orderId)?.photos.find(({ fileId, problem }) => fileId === null && problem === null)
        if (!next || !(await this.uploadOne(orderId, next))) return
      }
    })().finally(() => this.uploading.delete(orderId))
    this.uploading.set(orderId, work)
    return work
  }

  /** @returns whether to go on with the next one */
  private async uploadOne(orderId: string, photo: Photo): Promise<boolean> {
    const result = await uploadPhoto(this.transport, photo, (share) => this.setProgress(orderId, photo.id, share))
    this.setProgress(orderId, photo.id, undefined)
    if (result.kind === 'offline') return false
    this.patchPhoto(orderId, photo.id, result.kind === 'done' ? result.stored : { problem: result.problem })
    return true
  }

  private async attempt(orderId: string): Promise<SendResult> {
    const before = this.state.entries.get(orderId)
    if (!before) return { kind: 'failed', code: 'other' }
    this.put(orderId, { ...before, sending: true })
    const result = await sendReport(this.transport, {
      read: () => this.state.entries.get(orderId) ?? before,
      changeDraft: (change) => this.patchDraft(orderId, change),
      replacePhotos: (photos) => this.replacePhotos(orderId, photos),
      uploadPhotos: async () => {
        for (const photo of this.state.entries.get(orderId)?.photos ?? [])
          if (photo.problem !== null && isUsable(photo)) this.patchPhoto(orderId, photo.id, { problem: null })
        await this.uploadPhotos(orderId)
      },
      settled: this.settled,
    })
    const after = this.state.entries.get(orderId)
    if (after) this.put(orderId, { ...after, sending: false })
    if (result.kind === 'sent') this.finish(orderId, before)
    return result
  }

  private finish(orderId: string, { draft }: Entry): void {
    const sent = [{ order: draft.order, outcome: draft.outcome ?? 'done', sentAt: Date.now() }, ...this.state.sent].slice(0, sentShown)
    this.set({ sent })
    this.device.writeSent(sent)
    this.discard(orderId)
  }

  private patchDraft(orderId: string, change: Partial<Draft>): void {
    const entry = this.state.entries.get(orderId)
    if (!entry) return
    const draft = { ...entry.draft, ...change }
    this.put(orderId, { ...entry, draft })
    this.device.writeDraft(draft)
  }

  private patchPhoto(orderId: string, id: string, change: Partial<Photo>): void {
    const entry = this.state.entries.get(orderId)
    const photo = entry?.photos.find((one) => one.id === id)
    if (!entry || !photo) return
    const changed = { ...photo, ...change }
    this.put(orderId, { ...entry, photos: entry.photos.map((one) => (one.id === id ? changed : one)) })
    if (isUsable(changed)) this.device.writePhoto(orderId, changed)
    else this.device.removePhoto(orderId, id)
  }

  private replacePhotos(orderId: string, photos: readonly Photo[]): void {
    const entry = this.state.entries.get(orderId)
    if (!entry) return
    for (const { id } of entry.photos) this.device.removePhoto(orderId, id)
    for (const photo of photos) this.device.writePhoto(orderId, photo)
    this.put(orderId, { ...entry, photos })
  }

  private setProgress(orderId: string, id: string, share: number | undefined): void {
    const entry = this.state.entries.get(orderId)
    if (!entry) return
    const { [id]: _, ...others } = entry.progress
    this.put(orderId, { ...entry, progress: share === undefined ? others : { ...others, [id]: share } })
  }

  private put(orderId: string, entry: Entry): void {
    this.set({ entries: new Map(this.state.entries).set(orderId, entry) })
  }

  private set(change: Partial<CompletionState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }
}
