import { OUTBOX_CHANNEL } from '@treppenhaus/db/outbox'
import { listenToCatalog } from '@treppenhaus/db/catalog-listener'
import { CATALOG_CHANNEL } from '@treppenhaus/db/catalog/changes'
import type { Organization } from '@treppenhaus/db/organization'
import type { Organizations } from './organizations.ts'

/** Looks after one organization: relays, sends what is due. @returns whether it had traffic lately or will have soon */
export type Visit = (organization: Organization) => Promise<boolean>

export type SweeperSettings = {
  databaseUrl: string
  organizations: Organizations
  visit: Visit
  onError: (error: unknown, slug: string) => void
  /** How often busy ones are visited, and how often all of them. */
  busyMs?: number
  allMs?: number
}

const DATABASES_AT_A_TIME = 4

/**
 * Visits an organization as soon as its outbox says something, busy ones every 10 s besides, all of them every 10 min, so that nothing
 * rests on a notice that may be lost. One that is broken stops nobody.
 */
export async function sweeper(settings: SweeperSettings): Promise<{ stop: () => Promise<void> }> {
  const { databaseUrl, organizations, onError } = settings
  const visits = new Visits(settings)
  const all = () => visits.all().catch((error: unknown) => onError(error, 'catalog'))
  const listener = await listenToCatalog(databaseUrl, {
    onReconnect: () => {
      organizations.forget()
      void all()
    },
    onError: (error) => onError(error, 'catalog'),
  })
  await listener.subscribe(OUTBOX_CHANNEL, (slug) => visits.wish(slug))
  await listener.subscribe(CATALOG_CHANNEL, () => organizations.forget())
  const timers = [setInterval(() => visits.busy(), settings.busyMs ?? 10_000), setInterval(() => void all(), settings.allMs ?? 600_000)]
  void all()
  return {
    stop: async () => {
      for (const timer of timers) clearInterval(timer)
      await listener.close()
      await visits.stop()
    },
  }
}

/** Visits at most four databases at a time, and one organization once at a time; a wish during its visit means one more. */
class Visits {
  readonly #settings: SweeperSettings
  readonly #busySlugs = new Set<string>()
  readonly #wished = new Set<string>()
  readonly #underWay = new Map<string, Promise<void>>()
  #stopped = false

  constructor(settings: SweeperSettings) {
    this.#settings = settings
  }

  wish(slug: string): void {
    if (this.#stopped) return
    this.#wished.add(slug)
    this.#next()
  }

  busy(): void {
    for (const slug of this.#busySlugs) this.wish(slug)
  }

  async all(): Promise<void> {
    for (const { slug } of await this.#settings.organizations.list()) this.wish(slug)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#wished.clear()
    await Promise.all(this.#underWay.values())
  }

  #next(): void {
    for (const slug of this.#wished) {
      if (this.#underWay.size >= DATABASES_AT_A_TIME) return
      if (this.#underWay.has(slug)) continue
      this.#wished.delete(slug)
      const visit = this.#visit(slug).finally(() => {
        this.#underWay.delete(slug)
        this.#next()
      })
      this.#underWay.set(slug, visit)
    }
  }

  async #visit(slug: string): Promise<void> {
    const { organizations, visit, onError } = this.#settings
    try {
      const organization = await organizations.bySlug(slug)
      const isBusy = organization !== null && (await visit(organization))
      if (isBusy) this.#busySlugs.add(slug)
      else this.#busySlugs.delete(slug)
    } catch (error) {
      this.#busySlugs.add(slug) // soon again
      onError(error, slug)
    }
  }
}
