import { buildings } from '@treppenhaus/db/schema/properties'
import { recordPhotos } from '@treppenhaus/db/schema/property-office'
import { openStorage } from '@treppenhaus/files/open-storage'
import { makeFile, makePerson, makeProperty, makeSettings, makeTenancy, makeUnit } from '@treppenhaus/testing/builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { expect, test } from 'vitest'
import { exportOpenImmo, type OpenImmoContainer } from './export-open-immo.ts'
import type { UnitRequest } from './read-adverts.ts'

const { first } = await testOrganizations()
const { db } = first
const storage = await openStorage({ directory: await mkdtemp(path.join(tmpdir(), 'treppenhaus-test-')) })
await makeSettings(db, { name: 'Linde & Söhne', email: 'post@linde.example', phone: '+49 40 1' })
const { id: propertyId } = await makeProperty(db, {
  number: '104',
  street: 'Lindenweg',
  houseNumber: '7',
  postalCode: '04177',
  city: 'Leipzig',
})
const [building] = await db
  .insert(buildings)
  .values({
    propertyId,
    name: 'Hinterhaus',
    houseNumber: '7a',
    energyCertificate: 'demand',
    energyValue: '88.50',
    energyClass: 'C',
    energySource: 'gas',
    energyValidUntil: '2030-05-31',
  }) // prettier-ignore
  .returning()
const { id: unitId } = await makeUnit(db, { propertyId, buildingId: building!.id, number: 'WE <1>', externalId: 'U-1', kind: 'flat', floor: 2, position: 1, rooms: '2.5', areaM2: '68.40', targetRent: 71_250, targetAncillary: 9_000 }) // prettier-ignore
await makeUnit(db, { propertyId, number: 'TG 2', kind: 'parking' })
await makeUnit(db, { propertyId, number: 'alt', archivedAt: new Date() })
await makeTenancy(db, { unitId, personId: (await makePerson(db)).id, startsOn: '2020-01-01', endsOn: null })
const { id: fileId } = await makeFile(db)
await storage.put({ organization: first.slug, id: fileId, variant: 'full' }, Buffer.from('a photo'))
await db.insert(recordPhotos).values({ unitId, fileId, caption: 'Küche' })

const all: UnitRequest = { scope: 'all', filter: { archived: false } }
const made = async (container: OpenImmoContainer, request = all) =>
  buffer(await exportOpenImmo(first, storage, container, request, new Date('2026-05-01T10:00:00Z')))

test('a unit is an advert with its address, its rents and the certificate of its building', async () => {
  const xml = (await made('xml')).toString()
  expect(xml).toContain('<firma>Linde &amp; Söhne</firma>')
  expect(xml).toContain('version="1.2.7"')
  expect(xml.match(/<immobilie>/g)).toHaveLength(2)
  expect(xml).toContain('<strasse>Lindenweg</strasse><hausnummer>7a</hausnummer>')
  expect(xml).toContain('<etage>2</etage><anzahl_etagen>3</anzahl_etagen><lage_im_bau LINKS="true"/><wohnungsnr>WE &lt;1&gt;</wohnungsnr>')
  expect(xml).toContain('<nettokaltmiete>712.50</nettokaltmiete><nebenkosten>90.00</nebenkosten>')
  expect(xml).toContain('<wohnflaeche>68.4</wohnflaeche><anzahl_zimmer>2.5</anzahl_zimmer>')
  expect(xml).toContain('<epart>BEDARF</epart><gueltig_bis>2030-05-31</gueltig_bis><endenergiebedarf>88.5</endenergiebedarf>')
  expect(xml).toContain('<vermietet>true</vermietet>')
  expect(xml).not.toContain('<anhaenge>')
})

test('the archive holds the document and the photos it names', async () => {
  const zip = await fromBufferPromise(await made('zip'), { lazyEntries: true, autoClose: false })
  const contents = new Map<string, string>()
  for await (const entry of zip.eachEntry()) contents.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString())
  expect([...contents.keys()]).toEqual(['openimmo.xml', 'photos/00001.jpg'])
  expect(contents.get('photos/00001.jpg')).toBe('a photo')
  expect(contents.get('openimmo.xml')).toContain('gruppe="TITELBILD"><anhangtitel>Küche</anhangtitel>')
  expect(contents.get('openimmo.xml')).toContain('<pfad>photos/00001.jpg</pfad>')
})

test('what is archived is taken back', async () => {
  const xml = (await made('xml', { scope: 'all', filter: { archived: true } })).toString()
  expect(xml.match(/<aktion aktionart="DELETE"\/>/g)).toHaveLength(1)
})

test('nothing is there of houses outside the scope', async () => {
  expect((await made('xml', { ...all, scope: [] })).toString()).not.toContain('<immobilie>')
})
