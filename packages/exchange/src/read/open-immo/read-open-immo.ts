import type { Incoming, RowError } from '@treppenhaus/domain/import'
import type { SourceFile } from '../../source-file.ts'
import type { Advert } from './advert.ts'
import { attachmentPath } from './attachment-path.ts'
import { buildingNameOf, buildingOf } from './building-of.ts'
import { houseOf } from './house-key.ts'
import { type Archive, isArchive, openDelivery } from './open-document.ts'
import { propertyOf } from './property-of.ts'
import { readAdverts } from './read-adverts.ts'
import { unitOf } from './unit-of.ts'

/**
 * Properties, buildings with an energy certificate, and units of an OpenImmo 1.2 delivery: a document, or an archive with one and its
 * attachments. Adverts know no people. A house is said once, by the first advert that describes it.
 * @throws UnreadableFile
 */
export async function* readOpenImmo(file: SourceFile): AsyncGenerator<Incoming> {
  const delivery = await openDelivery(file, await isArchive(file))
  const rows = new Map<string, number>()
  const once = function* (name: string, record: Incoming): Generator<Incoming> {
    if (rows.has(name)) return
    if (record.errors.length === 0) rows.set(name, record.row)
    yield record
  }
  try {
    for await (const advert of readAdverts(delivery.open())) {
      const house = advert.isDeleted ? null : houseOf(advert)
      const building = house === null ? null : buildingNameOf(advert, house)
      const place = `${house}\n${building}`
      if (house !== null) yield* once(house, propertyOf(advert, house))
      if (house !== null && building !== null) yield* once(place, buildingOf(advert, building, house))
      const unit = unitOf(advert, {
        ...(house !== null && { property: { key: house } }),
        ...(building !== null && { building: { row: rows.get(place) ?? advert.row } }),
      })
      yield { ...unit, errors: [...unit.errors, ...missingFiles(advert, delivery.archive)] }
    }
  } finally {
    await delivery.close()
  }
}

/** Files the advert names that did not come along; those on other servers are never fetched. */
const missingFiles = ({ attachments, isDeleted }: Advert, archive: Archive | null): RowError[] =>
  isDeleted
    ? []
    : attachments
        .filter(({ path, isRemote }) => path !== '' && !isRemote && attachmentPath(archive, path) === null)
        .map(({ path }) => ({ code: 'file_missing', column: 'anhaenge/anhang/daten/pfad', value: path.slice(0, 200), warning: true }))
