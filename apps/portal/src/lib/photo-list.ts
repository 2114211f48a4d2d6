import { MAX_PHOTOS, isUsable, problemOf, type Photo, type PhotoProblem } from './photo.ts'

export type UploadResult = { ok: true; fileId: string } | { ok: false; problem: PhotoProblem }
/** Sends one photo; resolves for every expected outcome and reports progress from 0 to 1. */
export type Upload = (
  photo: Pick<Photo, 'blob' | 'name' | 'key'>,
  progress: (share: number) => void,
  signal: AbortSignal,
) => Promise<UploadResult>

export type PhotoListState = {
  photos: readonly Photo[]
  /** How many of the last choice were left out because ten are enough. */
  leftOut: number
}

type Hooks = {
  upload: Upload
  /** A photo was added or taken away, or has reached the server. */
  onKeep?: (photo: Photo) => void
  onForget?: (id: string) => void
}

const notUploaded = () => ({ key: crypto.randomUUID(), fileId: null, uploadedAt: null, progress: 0 })

/** Younger than this, a file on the server is certainly still there; in milliseconds. */
const keptByServer = 20 * 3_600_000

/** The photos of one form: checks them, uploads one after the other, knows the state of each. */
export class PhotoList {
  private state: PhotoListState = { photos: [], leftOut: 0 }
  private readonly listeners = new Set<() => void>()
  private readonly hooks: Hooks
  private running: { id: string; abort: AbortController; done: Promise<void> } | undefined

  constructor(hooks: Hooks) {
    this.hooks = hooks
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  snapshot = (): PhotoListState => this.state

  /** Photos kept from before; those whose upload the server may have forgotten go up again. */
  restore(photos: readonly Photo[], now = Date.now()): void {
    const fresh = photos.map((photo) =>
      photo.uploadedAt !== null && now - photo.uploadedAt < keptByServer ? photo : { ...photo, ...notUploaded() },
    )
    this.set({ photos: fresh, leftOut: 0 })
    this.pump()
  }

  add(files: readonly File[]): void {
    const room = Math.max(0, MAX_PHOTOS - this.state.photos.filter(isUsable).length)
    const taken = files.slice(0, room)
    const added = taken.map((file, index): Photo => {
      const fresh = { id: crypto.randomUUID(), order: Date.now() + index / 100, name: file.name, blob: file }
      return { ...fresh, ...notUploaded(), problem: problemOf(file) }
    })
    this.set({ photos: [...this.state.photos, ...added], leftOut: files.length - taken.length })
    for (const photo of added) if (photo.problem === null) this.hooks.onKeep?.(photo)
    this.pump()
  }

  remove(id: string): void {
    if (this.running?.id === id) this.running.abort.abort()
    this.set({ photos: this.state.photos.filter((photo) => photo.id !== id), leftOut: 0 })
    this.hooks.onForget?.(id)
  }

  tryAgain(id: string): void {
    this.change(id, { problem: null, progress: 0 })
    this.pump()
  }

  clear(): void {
    this.running?.abort.abort()
    this.set({ photos: [], leftOut: 0 })
  }

  /** The server knows none of the files any more: all go up again. */
  forgetUploads(): void {
    this.set({ ...this.state, photos: this.state.photos.map((photo) => ({ ...photo, ...notUploaded() })) })
  }

  /** Waits until every usable photo is on the server, failed ones tried once more. Returns their ids, or `null` when one did not go. */
  async finish(): Promise<string[] | null> {
    for (const photo of this.state.photos)
      if (photo.problem !== null && isUsable(photo)) this.change(photo.id, { problem: null, progress: 0 })
    this.pump()
    while (this.running) await this.running.done
    const usable = this.state.photos.filter(isUsable)
    const ids = usable.flatMap(({ fileId }) => (fileId === null ? [] : [fileId]))
    return ids.length === usable.length ? ids : null
  }

  private pump(): void {
    if (this.running) return
    const next = this.state.photos.find((photo) => photo.fileId === null && photo.problem === null)
    if (!next) return
    const abort = new AbortController()
    const done = this.send(next, abort.signal).finally(() => {
      this.running = undefined
      this.pump()
    })
    this.running = { id: next.id, abort, done }
  }

  private async send(photo: Photo, signal: AbortSignal): Promise<void> {
    const result = await this.hooks.upload(photo, (progress) => this.change(photo.id, { progress }), signal)
    if (signal.aborted) return
    this.change(
      photo.id,
      result.ok ? { fileId: result.fileId, uploadedAt: Date.now(), progress: 1 } : { problem: result.problem, progress: 0 },
    )
    const now = this.state.photos.find(({ id }) => id === photo.id)
    if (now) this.hooks.onKeep?.(now)
  }

  private change(id: string, change: Partial<Photo>): void {
    this.set({ ...this.state, photos: this.state.photos.map((photo) => (photo.id === id ? { ...photo, ...change } : photo)) })
  }

  private set(state: PhotoListState): void {
    this.state = state
    for (const listener of this.listeners) listener()
  }
}
