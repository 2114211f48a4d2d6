import { handOverRecipients, type imports } from '@treppenhaus/db/schema/imports'
import { notificationChoices } from '@treppenhaus/db/schema/notifications'
import { makeAccount, makeRole, makeSettings, makeStaffMember } from '@treppenhaus/testing/builders'
import { makeHandOver, makeImport, makeImportConflict, makeImportRecord } from '@treppenhaus/testing/import-builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { expect, test } from 'vitest'
import { consume, write } from '../test-consume.ts'

const { first } = await testOrganizations()
const { db } = first
await makeSettings(db)
const jana = await makeStaffMember(db, { firstName: 'Jana', lastName: 'Peters' })
const account = await makeAccount(db, { staffId: jana.id })

type Import = Partial<typeof imports.$inferInsert>
const counts = { kinds: { property: { create: 2 }, unit: { create: 3, change: 12, unchanged: 40, error: 6 } }, rows: 63, errorRows: 6 }
async function handedOver(values: Import, recipientIds: string[] = [jana.id]) {
  const handOver = await makeHandOver(db, { name: `Buchhaltung ${crypto.randomUUID().slice(0, 4)}` })
  if (recipientIds.length > 0)
    await db.insert(handOverRecipients).values(recipientIds.map((staffId) => ({ handOverId: handOver.id, staffId })))
  return { handOver, ...(await makeImport(db, { handOverId: handOver.id, fileName: 'einheiten.csv', finishedAt: new Date(), ...values })) }
}
const told = (importId: string, actor?: string) => consume(first, 'import.finished.v1', { importId }, actor)
async function textOf(importId: string) {
  const [delivery] = await told(importId)
  return (await write(first, delivery!)).email!
}

test('what was taken over is told by kind, with the first errors and what waits for a decision', async () => {
  const { id, handOver } = await handedOver({ state: 'done', counts })
  for (let row = 2; row < 8; row++)
    await makeImportRecord(db, id, {
      seq: row,
      kind: 'unit',
      row,
      action: 'error',
      errors: [{ code: 'not_a_number', column: 'Fläche', value: 'viel' }],
    })
  await makeImportConflict(db, jana.id, { importId: id })
  const { subject, text, html } = await textOf(id)
  expect(subject).toBe(`${handOver.name}: übernommen, einige Zeilen ausgelassen`)
  expect(text).toMatch(/Objekte\n +2 neu/)
  expect(text).toMatch(/Einheiten\n +3 neu, 12 geändert, 40 unverändert, 6 mit Fehlern/)
  expect(text).toContain('Zeile 2, Spalte Fläche')
  expect(text).toContain('Das ist keine Zahl.')
  expect(text).toContain('Weitere Zeilen mit Fehlern: 1.')
  expect(text).toContain('geändert wurden: 1.')
  expect(text).toContain(`https://verwaltung.example/admin/exchange/imports/${id}`)
  expect(text + html).not.toContain('viel')
})

test.each([
  ['done', { counts: { ...counts, errorRows: 0 } }, 'übernommen'],
  ['checked', { counts }, 'nichts übernommen wegen Fehlern'],
  ['checked', { counts: { ...counts, errorRows: 0 }, problem: { code: 'many_ends' as const } }, 'bitte ansehen'],
  ['failed', { problem: { code: 'open_quote' as const, line: 7 } }, 'nicht gelungen'],
] as const)('%s is told in its own words', async (state, values, subject) => {
  const { id, handOver } = await handedOver({ state, ...values })
  const email = await textOf(id)
  expect(email.subject).toBe(`${handOver.name}: ${subject}`)
  if ('problem' in values) expect(email.text).toMatch(/Sehr viele Datensätze|Ein Anführungszeichen/)
})

test('only who may see imports, works here and did not choose otherwise is written to, also of what they did themselves', async () => {
  const gone = await makeStaffMember(db, { leftAt: new Date() })
  const blind = await makeStaffMember(db, { roleId: (await makeRole(db)).id })
  const partly = await makeStaffMember(db, { allProperties: false })
  const quiet = await makeStaffMember(db)
  const { id: accountId } = await makeAccount(db, { staffId: quiet.id })
  await db.insert(notificationChoices).values({ accountId, topic: 'imports', channel: 'email', timing: 'off' })
  const { id } = await handedOver({ state: 'done', counts }, [jana.id, gone.id, blind.id, partly.id, quiet.id])
  expect((await told(id, account.id)).map(({ recipientId }) => recipientId)).toEqual([jana.id])
})

test('who started a long run by hand gets its receipt; a short one was seen, and what was taken back needs none', async () => {
  const by = async (seconds: number, state: 'done' | 'rolled_back' = 'done') => {
    const startedAt = new Date(Date.now() - seconds * 1000)
    const { id } = await makeImport(db, { state, counts, createdByAccountId: account.id, startedAt, finishedAt: new Date() })
    return (await told(id, account.id)).map(({ recipientId }) => recipientId)
  }
  expect([await by(90), await by(20), await by(90, 'rolled_back')]).toEqual([[jana.id], [], []])
})
