import type { Organization } from '@treppenhaus/db/organization'
import { FileMissingError, type Storage } from '@treppenhaus/files/open-storage'
import { Readable } from 'node:stream'
import { withSnapshot } from '../read-records.ts'
import { type ZipEntry, zipOf } from '../zip-of.ts'
import { advertXml, DOCUMENT_END, documentHead, type PhotoPath } from './advert-xml.ts'
import { findPhotos, findProvider, type Photo, readAdverts, type UnitRequest } from './read-adverts.ts'

/** `zip`: the document and the photos it names; `xml`: the document alone. */
export const openImmoContainers = ['zip', 'xml'] as const
export type OpenImmoContainer = (typeof openImmoContainers)[number]

/** Units as OpenImmo 1.2.7, written while it is read. The organization's own settings name the provider. */
export async function exportOpenImmo(
  organization: Organization,
  storage: Storage,
  container: OpenImmoContainer,
  request: UnitRequest,
  now: Date,
): Promise<Readable> {
  const photos = container === 'zip' ? await findPhotos(organization, request) : []
  const document = () => Readable.from(writeDocument(organization, request, placesOf(photos), now), { objectMode: false })
  if (container === 'xml') return document()
  const files: ZipEntry[] = photos.map(({ fileId }, index) => ({ name: nameOf(index), open: () => photoOf(organization, storage, fileId) }))
  return Readable.from(zipOf([{ name: 'openimmo.xml', open: document }, ...files]), { objectMode: false })
}

async function* writeDocument(
  organization: Organization,
  request: UnitRequest,
  places: ReadonlyMap<string, PhotoPath[]>,
  now: Date,
): AsyncGenerator<string> {
  const provider = await findProvider(organization)
  const at = now.toISOString().slice(0, 19)
  yield documentHead(organization.slug, provider, at)
  yield* withSnapshot(organization, async function* (client) {
    for await (const units of readAdverts(client, request))
      yield units.map((unit) => advertXml(unit, provider, places.get(unit.id) ?? [], at.slice(0, 10))).join('')
  })
  yield DOCUMENT_END
}

const nameOf = (index: number) => `photos/${String(index + 1).padStart(5, '0')}.jpg`

function placesOf(photos: readonly Photo[]): Map<string, PhotoPath[]> {
  const places = new Map<string, PhotoPath[]>()
  for (const [index, { unitId, caption }] of photos.entries()) {
    const place = { path: nameOf(index), caption }
    places.set(unitId, [...(places.get(unitId) ?? []), place])
  }
  return places
}

/** What the storage lost is an empty file: the rest must still come. */
async function photoOf({ slug }: Organization, storage: Storage, id: string): Promise<Readable> {
  try {
    return await storage.get({ organization: slug, id, variant: 'full' })
  } catch (error) {
    if (error instanceof FileMissingError) return Readable.from([])
    throw error
  }
}
