import type { Organization } from '@treppenhaus/db/organization'
import type { imports } from '@treppenhaus/db/schema/imports'
import { rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { translator } from '../i18n.ts'
import { readReport } from '../imports/read-report.ts'
import type { Folders } from './folders.ts'
import { takenName } from './taken-name.ts'

type Taken = { importId: string; name: string }
type Row = typeof imports.$inferSelect

/** Reports beside files are read by whoever looks after the other system here. */
const LOCALE = 'de'
const ERRORS = 1_000
const t = translator(LOCALE)

/** A file whose import is over goes to `done` or `failed`, with a report beside it; all others wait. */
export async function putAway({ db }: Organization, folders: Folders, taken: Taken, row: Row): Promise<void> {
  const target = folderOf(folders, row)
  if (target === null) return
  const { sentences, errors } = await readReport(db, row, LOCALE, ERRORS)
  await moveTo(target, folders, taken, [...sentences, ...errors.map(({ title, note }) => `${title}: ${note}`)])
}

export const putAwaySame = (folders: Folders, taken: Taken) => moveTo(folders.done, folders, taken, [t('import:folder.again')])
export const putAwayRefused = (folders: Folders, taken: Taken) => moveTo(folders.failed, folders, taken, [t('import:folder.refused')])

function folderOf({ done, failed }: Folders, { state, finishedAt }: Row): string | null {
  if (state === 'done') return done
  if (['failed', 'discarded', 'rolled_back'].includes(state)) return failed
  return finishedAt === null || state !== 'checked' ? null : failed
}

/** The report first: a file that is put away has one. */
async function moveTo(target: string, { taken: from }: Folders, { importId, name }: Taken, lines: readonly string[]): Promise<void> {
  const day = new Date().toISOString().slice(0, 10)
  const stem = `${day} ${importId.slice(0, 8)} ${name}`
  await writeFile(path.join(target, `${stem}.txt`), `${lines.join('\r\n')}\r\n`, { flag: 'w', mode: 0o640 })
  await rename(path.join(from, takenName(importId, name)), path.join(target, stem))
}
