import type { Organization } from '@treppenhaus/db/organization'
import { handOvers, imports } from '@treppenhaus/db/schema/imports'
import { transaction } from '@treppenhaus/db/transaction'
import { beginHandOver } from '@treppenhaus/exchange/intake/begin-hand-over'
import { inspectImport } from '@treppenhaus/exchange/intake/inspect-import'
import { storedImport } from '@treppenhaus/exchange/stored-import'
import type { Storage } from '@treppenhaus/files/open-storage'
import { eq, isNotNull } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { readdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { alone } from '../alone.ts'
import { findQuietFiles, type Folders, openFolders } from './folders.ts'
import { putAway, putAwayRefused, putAwaySame } from './put-away.ts'
import { storeFile } from './store-file.ts'
import { readTakenName, takenName } from './taken-name.ts'

type HandOver = typeof handOvers.$inferSelect & { folder: string }

/**
 * Looks into the folders of an organization's hand-overs: takes what is whole, and puts away what is through. One worker at a time, so that
 * what a worker had begun with when it was killed is gone on with by the next look.
 */
export const watchFolders =
  (root: string) =>
  async (organization: Organization, storage: Storage): Promise<void> => {
    const watched = await organization.db.select().from(handOvers).where(isNotNull(handOvers.folder))
    if (watched.length === 0) return
    await alone(organization, 'hand-over-folders', '', () =>
      each(watched, async ({ folder, ...handOver }) => {
        if (folder === null) return
        await watchFolder(organization, storage, { ...handOver, folder }, await openFolders(root, organization.slug, folder))
      }),
    )
  }

async function watchFolder(organization: Organization, storage: Storage, handOver: HandOver, folders: Folders): Promise<void> {
  const fresh = handOver.active ? await findQuietFiles(folders.inbox, Date.now()) : []
  for (const name of fresh) await rename(path.join(folders.inbox, name), path.join(folders.taken, takenName(randomUUID(), name)))
  await each(await readdir(folders.taken), async (name) => {
    const taken = readTakenName(name)
    if (!taken) return
    const [row] = await organization.db.select().from(imports).where(eq(imports.id, taken.importId))
    if (row) await putAway(organization, folders, taken, row)
    else await begin(organization, storage, handOver, folders, taken)
  })
}

/** One that fails stops no other. @throws the first failure, when all were tried */
async function each<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = []
  for (const one of all) await work(one).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}

async function begin(
  organization: Organization,
  storage: Storage,
  handOver: HandOver,
  folders: Folders,
  taken: { importId: string; name: string },
): Promise<void> {
  const file = await storeFile(storage, organization.slug, {
    ...taken,
    path: path.join(folders.taken, takenName(taken.importId, taken.name)),
  })
  if (!file) return putAwayRefused(folders, taken)
  const inspected = await inspectImport(organization, storage, file)
  const begun = await transaction(organization, async (tx) => {
    const [locked] = await tx.select().from(handOvers).where(eq(handOvers.id, handOver.id)).for('update')
    return locked && (await beginHandOver(tx, locked, file, inspected, null))
  })
  if (!begun || begun.again) await storage.delete(storedImport(organization.slug, taken.importId))
  if (begun?.again) await putAwaySame(folders, taken)
}
