import type { Organization } from '@treppenhaus/db/organization'
import { files } from '@treppenhaus/db/schema/files'
import { invitations, invitationSeries } from '@treppenhaus/db/schema/invitations'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { renderLetters } from '../render/letters.ts'
import { readOffice } from '../templates/scene.ts'
import { readContact, readLetters } from './read-letters.ts'
import type { Series, SeriesWork } from './work-off-series.ts'

/** How often the progress is written down. */
const STEP = 50

/** One PDF with all letters of a series. Begun again after a crash: it is quick, and lies under the same name. */
export async function writeLetters({ storage, hostsOf }: SeriesWork, organization: Organization, series: Series): Promise<void> {
  const { db, slug } = organization
  const { id } = series
  const letters = await readLetters(organization, series)
  const count = (done: number) => db.update(invitationSeries).set({ done, total: letters.length }).where(eq(invitationSeries.id, id))
  await count(0)
  const desk = {
    organization,
    office: await readOffice(organization),
    hosts: await hostsOf(slug),
    contact: await readContact(organization, series),
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'treppenhaus-letters-'))
  try {
    const file = path.join(folder, 'letters.pdf')
    await renderLetters(file, letters, { ...desk, now: series.createdAt }, async (done) => {
      if (done % STEP === 0) await count(done)
    })
    const { size } = await stat(file)
    await storage.put({ organization: slug, id, variant: 'full' }, createReadStream(file), size)
    await finish(organization, id, { size, sha256: await hashOf(file), letters: letters.length })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The file has the id of its series. */
const finish = ({ db }: Organization, id: string, { size, sha256, letters }: { size: number; sha256: string; letters: number }) =>
  db.transaction(async (tx) => {
    const values = { id, state: 'ready', kind: 'pdf', mediaType: 'application/pdf', name: 'letters.pdf', size, sha256 } as const
    await tx.insert(files).values(values).onConflictDoUpdate({ target: files.id, set: { size, sha256 } })
    const done = { state: 'done', done: letters, total: letters, fileId: id, finishedAt: sql`now()` } as const
    await tx.update(invitationSeries).set(done).where(eq(invitationSeries.id, id))
    await tx
      .update(invitations)
      .set({ sentAt: sql`now()` })
      .where(and(eq(invitations.seriesId, id), isNull(invitations.sentAt)))
  })

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
