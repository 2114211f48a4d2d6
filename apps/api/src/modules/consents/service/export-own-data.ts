import type { Organization } from '@treppenhaus/db/organization'
import type { Actor } from '@treppenhaus/domain/policy'
import type { Storage } from '@treppenhaus/files/open-storage'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { auditAs } from '../../../plugins/audit.ts'
import type { OwnFile } from '../repository/own-data.ts'
import { collectOwnData } from './collect-own-data.ts'
import { ownDataPage } from './write-own-data-page.ts'

/** Everything known of the holder of an account, packed while it is sent. */
export async function exportOwnData(
  organization: Organization,
  storage: Storage,
  actor: Actor,
  accountId: string,
  requestId: string,
): Promise<{ name: string; stream: Readable }> {
  const data = await collectOwnData(organization, actor, accountId)
  await auditAs(organization.db, actor, requestId, { act: 'own-data.exported', objectKind: 'account', objectId: accountId })
  const now = new Date()
  const zip = new ZipFile()
  const files = data.files.map((file, index) => ({ ...file, path: pathOf(file, index) }))
  zip.addBuffer(Buffer.from(ownDataPage(data, now)), 'index.html', { mtime: now })
  for (const [name, rows] of data.kinds) zip.addBuffer(json(rows), `${name}.json`, { mtime: now })
  zip.addBuffer(json(files.map(({ path, name, createdAt }) => ({ path, name, createdAt }))), 'files.json', { mtime: now })
  for (const { id, path } of files) {
    zip.addReadStreamLazy(path, { mtime: now }, (open) => {
      // What the storage lost is an empty file: the rest must still come.
      const found = storage.get({ organization: organization.slug, id, variant: 'full' })
      found.then(
        (stream) => open(null, stream),
        () => open(null, Readable.from([])),
      )
    })
  }
  zip.end()
  return { name: `${organization.slug}-${now.toISOString().slice(0, 10)}.zip`, stream: Readable.from(zip.outputStream) }
}

/** Never the name from outside, which stands in the list. */
const pathOf = ({ kind }: OwnFile, index: number) => `files/${String(index + 1).padStart(4, '0')}.${kind === 'pdf' ? 'pdf' : 'jpg'}`
const json = (value: unknown) => Buffer.from(JSON.stringify(value, null, 2))
