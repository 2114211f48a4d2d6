import type { Incoming, RowError } from '@treppenhaus/domain/import'
import type { SourceFile } from '../../source-file.ts'
import type { OpenZip } from '../zip/open-zip.ts'
import type { Advert } from './advert.ts'
import { attachmentPath } from './attachment-path.ts'
import { buildingOf, hasEnergyPass } from './building-of.ts'
import { buildingKeyOf, houseKeyOf } from './house-key.ts'
import { isArchive, openDelivery } from './open-document.ts'
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
  const said = new Set<string>()
  const once = function* (record: Incoming): Generator<Incoming> {
    const key = `${record.kind} ${record.externalId}`
    if (said.has(key)) return
    if (record.errors.length === 0) said.add(key)
    yield record
  }
  try {
    for await (const advert of readAdverts(delivery.open())) {
      const house = advert.isDeleted ? null : houseKeyOf(advert)
      if (house) yield* once(propertyOf(advert, house))
      const building = house && hasEnergyPass(advert) ? buildingKeyOf(advert, house.key) : null
      if (house && building) yield* once(buildingOf(advert, building, house.key))
      const unit = unitOf(advert, { ...(house && { property: { key: house.key } }), ...(building && { building: { key: building } }) })
      yield { ...unit, errors: [...unit.errors, ...missingFiles(advert, delivery.zip)] }
    }
  } finally {
    await delivery.close()
  }
}

/** Files the advert names that did not come along; those on other servers are never fetched. */
const missingFiles = ({ attachments, isDeleted }: Advert, zip: OpenZip | null): RowError[] =>
  isDeleted
    ? []
    : attachments
        .filter(({ path, isRemote }) => path !== '' && !isRemote && attachmentPath(zip, path) === null)
        .map(({ path }) => ({ code: 'file_missing', column: 'anhaenge/anhang/daten/pfad', value: path.slice(0, 200), warning: true }))
