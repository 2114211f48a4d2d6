import type { Tx } from '@treppenhaus/db/organization'
import { contractorDocuments } from '@treppenhaus/db/schema/contractor-documents'
import { files } from '@treppenhaus/db/schema/files'
import { recordPhotos } from '@treppenhaus/db/schema/property-office'
import type { Storage } from '@treppenhaus/files/open-storage'
import { addDays } from '@treppenhaus/domain/calendar'
import { createHash } from 'node:crypto'
import { dayOf } from '../calendar.ts'
import type { Portfolio } from '../portfolio.ts'
import type { Random } from '../random.ts'
import { drawHouse } from './draw-house.ts'

type Place = { tx: Tx; storage: Storage; organization: string; now: Date }

/** A drawn front of each house, as the office would have photographed it. */
export async function insertHousePhotos(place: Place, chance: Random, { properties }: Portfolio): Promise<void> {
  for (const [index, house] of properties.entries()) {
    const { full, thumb } = await drawHouse({ floors: house.floors ?? 3, perFloor: house.unitsPerFloor ?? 2, tone: index })
    const id = chance.uuid()
    const { storage, organization, tx, now } = place
    await storage.put({ organization, id, variant: 'full' }, full)
    await storage.put({ organization, id, variant: 'thumb' }, thumb)
    const size = { size: full.length, sha256: sha256(full), width: 1600, height: 1200 }
    const name = `${house.number} Ansicht.jpg`
    await tx.insert(files).values({ id, kind: 'image', mediaType: 'image/jpeg', name, state: 'ready', processedAt: now, ...size })
    await tx.insert(recordPhotos).values({ id: chance.uuid(), propertyId: house.id, fileId: id, caption: 'Straßenseite' })
  }
}

/** Proofs of insurance and exemption: valid, soon over, and over. */
export async function insertContractorPapers(place: Place, chance: Random, { contractors }: Portfolio): Promise<void> {
  const today = dayOf(place.now)
  const companies = contractors.filter(({ kind }) => kind === 'external').slice(0, 6)
  for (const [index, { id: contractorId, name }] of companies.entries()) {
    const until = addDays(today, [240, 18, -12, 400, 120, 30][index]!)
    await insertPaper(place, chance, { contractorId, kind: 'insurance', validUntil: until }, ['Betriebshaftpflicht', name, `bis ${until}`])
    if (index % 2 === 0)
      await insertPaper(place, chance, { contractorId, kind: 'exemption', validUntil: addDays(today, 90 + index * 60) }, [
        'Freistellungsbescheinigung nach § 48b EStG',
        name,
      ])
  }
}

type Paper = Pick<typeof contractorDocuments.$inferInsert, 'contractorId' | 'kind' | 'validUntil'>

async function insertPaper({ tx, storage, organization, now }: Place, chance: Random, paper: Paper, lines: string[]): Promise<void> {
  const id = chance.uuid()
  const bytes = onePage(lines)
  await storage.put({ organization, id, variant: 'full' }, bytes)
  const file = { id, kind: 'pdf', mediaType: 'application/pdf', name: `${lines[0]}.pdf`, state: 'ready', processedAt: now } as const
  await tx.insert(files).values({ ...file, size: bytes.length, sha256: sha256(bytes) })
  await tx.insert(contractorDocuments).values({ id: chance.uuid(), ...paper, validFrom: addDays(paper.validUntil!, -365), fileId: id })
}

/** The smallest PDF that shows these lines. */
function onePage(lines: string[]): Buffer {
  const shown = lines.map((line) => `(${line.replaceAll(/[\\()]/g, '\\$&')}) Tj T*`).join(' ')
  const content = `BT /F1 16 Tf 72 760 Td 24 TL ${shown} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = Buffer.byteLength(text, 'latin1')
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const start = Buffer.byteLength(text, 'latin1')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
