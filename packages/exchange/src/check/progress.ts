import type { Organization } from '@treppenhaus/db/organization'
import { imports } from '@treppenhaus/db/schema/imports'
import { eq } from 'drizzle-orm'

const EVERY_MS = 500

/** Says on the import's row how far a step is, twice a second at most. */
export function progressOf({ db }: Organization, importId: string) {
  let [last, underWay]: [number, Promise<unknown> | null] = [0, null]
  return {
    say: (values: { total?: number; done: number }) => {
      if (underWay || Date.now() - last < EVERY_MS) return
      last = Date.now()
      const saying = db.update(imports).set(values).where(eq(imports.id, importId))
      underWay = saying.catch(() => {}).finally(() => (underWay = null)) // the step itself tells when the database is away
    },
    /** Nothing is written any more after this. */
    end: async () => {
      last = Number.POSITIVE_INFINITY
      await underWay
    },
  }
}
