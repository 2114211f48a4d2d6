import type { Incoming } from '@treppenhaus/domain/import'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { expect, test } from 'vitest'
import type { SourceFile } from '../../source-file.ts'
import { UnreadableFile } from '../../unreadable-file.ts'
import { readOpenImmo } from './read-open-immo.ts'

const fixture = (name: string) => readFile(new URL(`../../../fixtures/open-immo/${name}.xml`, import.meta.url))
const fileOf = (content: Buffer): SourceFile => ({
  name: 'delivery',
  size: content.length,
  open: () => Readable.from([content], { objectMode: false }),
})
const read = async (content: Buffer | string) => {
  const records: Incoming[] = []
  for await (const record of readOpenImmo(fileOf(Buffer.from(content)))) records.push(record)
  return records
}
const of = (records: Incoming[], kind: string) => records.filter((record) => record.kind === kind)
const problemOf = (content: Buffer | string) =>
  read(content).then(
    () => 'none',
    (error: unknown) => (error instanceof UnreadableFile ? error.problem.code : String(error)),
  )

const zipped = async (files: Record<string, Buffer | string>) => {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream)
}

test('1.2.0: two flats of one address are one house, in the old charset', async () => {
  const records = await read(await fixture('1.2.0'))
  expect(of(records, 'property')).toMatchObject([
    {
      externalId: null,
      fields: {
        number: '12527 berlin mueggelstrasse 14',
        street: 'Müggelstr.',
        houseNumber: '14',
        postalCode: '12527',
        floors: 5,
        builtIn: 1911,
      },
    },
  ])
  expect(of(records, 'unit')).toMatchObject([
    {
      externalId: '14-03',
      refs: { property: { key: '12527 berlin mueggelstrasse 14' } },
      fields: {
        number: '14-03',
        kind: 'flat',
        floor: 3,
        areaM2: 61.3,
        rooms: 2,
        targetRent: 54_000,
        targetAncillary: 9550,
        archived: false,
      },
    },
    { externalId: '14-00', fields: { floor: 0, areaM2: 58 } },
  ])
})

test('1.2.1: a house with its certificate, booleans as 1, German days', async () => {
  const records = await read(await fixture('1.2.1'))
  expect(of(records, 'building')).toMatchObject([
    {
      externalId: null,
      refs: { property: { key: '04229 leipzig am kanal 3b' } },
      fields: {
        name: 'Am Kanal 3b',
        energyCertificate: 'consumption',
        energyValue: 131.7,
        energyValidUntil: '2029-08-14',
        energySource: 'oil',
        builtIn: 1974,
      },
    },
  ])
  expect(of(records, 'unit')).toMatchObject([
    {
      externalId: 'K3B',
      refs: { building: { row: 1 } },
      fields: { number: 'Haus 3b', targetRent: 98_000, targetAncillary: 15_000, targetHeating: 12_000, rooms: 4.5 },
    },
  ])
})

test('1.2.2: shops and parking spaces of a group', async () => {
  const records = await read(await fixture('1.2.2'))
  expect(of(records, 'property')).toMatchObject([{ externalId: null, fields: { number: 'HH-40' } }])
  expect(of(records, 'unit')).toMatchObject([
    { fields: { number: 'Laden rechts', kind: 'commercial', areaM2: 88.25, label: 'rechts vorne' } },
    { fields: { number: 'TG 7', kind: 'parking', floor: -1, targetRent: 9500 } },
  ])
})

test('1.2.3: what is deleted there is archived, nothing more', async () => {
  const units = of(await read(await fixture('1.2.3')), 'unit')
  expect(units[0]).toEqual({ kind: 'unit', row: 1, externalId: 'K3B', fields: { archived: true }, refs: {}, errors: [] })
  expect(units[1]).toMatchObject({ row: 2, fields: { kind: 'storage', areaM2: 14.5 } })
})

test('1.2.4: each value that cannot be read is named with its element', async () => {
  const records = await read(await fixture('1.2.4'))
  expect(of(records, 'property')[0]?.fields.postalCode).toBe('02035')
  expect(of(records, 'unit')[0]?.errors).toEqual([
    { code: 'not_a_whole_number', column: 'geo/etage', value: 'viele' },
    { code: 'not_a_number', column: 'preise/nettokaltmiete', value: 'auf Anfrage' },
  ])
})

test('1.2.5: a file that did not come along is a warning, one on another server is left alone', async () => {
  const [unit] = of(await read(await fixture('1.2.5')), 'unit')
  expect(unit).toMatchObject({ fields: { position: 1, kind: 'flat', rooms: 1 } })
  expect(unit?.errors).toEqual([{ code: 'file_missing', column: 'anhaenge/anhang/daten/pfad', value: '..\\..\\geheim.jpg', warning: true }])
})

test('1.2.6: a practice with a certificate by demand', async () => {
  const records = await read(await fixture('1.2.6'))
  expect(of(records, 'building')[0]?.fields).toMatchObject({
    energyCertificate: 'demand',
    energyValue: 96.4,
    energyClass: 'A+',
    energySource: 'district',
  })
  expect(of(records, 'unit')[0]?.fields).toMatchObject({ kind: 'commercial', areaM2: 210.75 })
})

test('1.2.7 in an archive: its files are found by their path, in any case', async () => {
  const zip = await zipped({ 'export/openimmo.xml': await fixture('1.2.7'), 'export/bilder/kueche.png': 'x', 'hausordnung.pdf': '%PDF' })
  const [unit] = of(await read(zip), 'unit')
  expect(unit).toMatchObject({
    externalId: 'DD-62-05',
    errors: [],
    refs: { property: { key: 'DD-62' }, building: { row: 1 } },
  })
  expect(unit?.fields).toEqual({ number: 'WE 05', kind: 'flat', floor: 2, position: 1, label: 'hinten', areaM2: 68.4, rooms: 2.5, targetRent: 71_250, targetAncillary: 11_000, targetHeating: 8000, archived: false }) // prettier-ignore
})

const doctype = '<?xml version="1.0"?><!DOCTYPE openimmo [<!ENTITY a SYSTEM "file:///etc/passwd">]><openimmo/>'
const withVersion = async (version: string) => (await fixture('1.2.1')).toString().replace('version="1.2.1"', `version="${version}"`)

test('what is no OpenImmo 1.2 is refused as a whole', async () => {
  expect(await problemOf(doctype)).toBe('doctype_forbidden')
  expect(await problemOf(Buffer.from(`\uFEFF${doctype}`, 'utf16le'))).toBe('doctype_forbidden')
  expect(await problemOf('<portfolio/>')).toBe('not_this_format')
  expect(await problemOf('<openimmo><anbieter></openimmo>')).toBe('not_well_formed')
  expect(await problemOf(`<openimmo>${'<a>'.repeat(100_000)}`)).toBe('too_deep')
  expect(await problemOf('<openimmo>&lol;</openimmo>')).toBe('not_well_formed')
  expect(await problemOf('<?xml version="1.0" encoding="EBCDIC"?><openimmo/>')).toBe('wrong_charset')
  expect(await problemOf(Buffer.concat([Buffer.from('<openimmo>'), Buffer.from([0xff, 0xfe, 0xfd]), Buffer.from('</openimmo>')]))).toBe(
    'wrong_charset',
  )
  expect(await problemOf(await withVersion('1.1'))).toBe('unknown_version')
  expect(await problemOf(await withVersion('1.3.0'))).toBe('unknown_version')
  expect(await problemOf(await withVersion('1.2.7b'))).toBe('none')
})

test('an archive with nothing to read, or with two documents, is refused', async () => {
  expect(await problemOf(await zipped({ 'a.jpg': 'x' }))).toBe('not_this_format')
  expect(await problemOf(await zipped({ 'a.xml': '<openimmo/>', 'b.xml': '<openimmo/>' }))).toBe('not_this_format')
  expect(await problemOf(Buffer.from('PK\u0003\u0004 and then nothing'))).toBe('not_this_format')
})
