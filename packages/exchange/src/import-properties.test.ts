import type { Incoming } from '@treppenhaus/domain/import'
import { testOrganizations } from '@treppenhaus/testing/organization'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { runImport } from './run/run-import.ts'
import { begin, dryRun, emptyPortfolio, outcome, rollBack, says, snapshot, stateOf, take } from './test-imports.ts'

vi.setConfig({ testTimeout: 240_000 })

const { first } = await testOrganizations()
const RUNS = { numRuns: 6 }

const text = (maxLength: number) =>
  fc.string({ minLength: 1, maxLength, unit: 'grapheme' }).filter((value) => value.trim() === value && value !== '')
const share = fc.integer({ min: 1, max: 100 })
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

const houseOf = fc.record({
  name: text(20),
  managementType: fc.constantFrom('rental', 'condominium', 'own'),
  floors: fc.integer({ min: 1, max: 60 }),
})
const flatOf = fc.record({
  house: fc.nat(3),
  floor: fc.integer({ min: -5, max: 60 }),
  areaM2: fc.integer({ min: 0, max: 90_000 }).map((n) => n / 100),
  share,
  note: text(30),
})
const tenantOf = fc.record({ flat: fc.nat(11), lastName: text(20), email: fc.boolean(), note: text(30), from: day, keyed: fc.boolean() })

/** A portfolio as a flat table has it: some people have a key of their own, some are known by their e-mail address, some by their name. */
const files = fc
  .record({
    houses: fc.array(houseOf, { minLength: 1, maxLength: 4 }),
    flats: fc.array(flatOf, { minLength: 1, maxLength: 12 }),
    tenants: fc.array(tenantOf, { maxLength: 20 }),
  })
  .map(({ houses, flats, tenants }): Incoming[] => {
    const address = { street: 'Am See', houseNumber: '1', postalCode: '50674', city: 'Köln' }
    const house = (row: number, index: number) => says('property', row, { number: `P-${index}`, ...address, ...houses[index] })
    const flat = (row: number, index: number) => {
      const { house: at, share: shareNumerator, ...fields } = flats[index]!
      return [
        house(row, at % houses.length),
        says('unit', row, { number: `WE ${index}`, shareNumerator, shareDenominator: 1200, ...fields }, { refs: { property: { row } } }),
      ]
    }
    const tenant = ({ flat: at, lastName, email, note, from, keyed }: (typeof tenants)[number], index: number) => {
      const row = 100 + index
      const person = { lastName: `${index} ${lastName}`, note, email: email ? `t${index}@post.example` : null }
      return [
        ...flat(row, at % flats.length),
        says('person', row, person, keyed ? { externalId: `K-${index}` } : {}),
        says(
          'tenancy',
          row,
          { startsOn: from },
          { refs: { unit: { row }, person: { row } }, ...(keyed ? { externalId: `T-${index}` } : {}) },
        ),
      ]
    }
    return [...flats.flatMap((_, index) => flat(index + 2, index)), ...tenants.flatMap(tenant)]
  })

test('imported twice, nothing changes; taken back, every row is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(files, files, async (before, file) => {
      await emptyPortfolio(first)
      await take(first, before)
      const own = await snapshot(first)
      const id = await take(first, file, { skipErrors: true })
      const after = await snapshot(first)
      const again = await take(first, file, { skipErrors: true })
      expect(await snapshot(first)).toEqual(after)
      const actions = (await outcome(first, again)).map(({ action }) => action)
      expect(actions.filter((action) => action === 'create' || action === 'change' || action === 'end')).toEqual([])
      await rollBack(first, again)
      expect(await snapshot(first)).toEqual(after)
      await rollBack(first, id)
      expect(await snapshot(first)).toEqual(own)
    }),
    RUNS,
  )
})

/** Rows without what differs from run to run, in one order. */
async function told(): Promise<unknown> {
  const tables = await snapshot(first, ['id', 'created_at', 'property_id', 'unit_id', 'person_id', 'fields'])
  return Object.entries(tables).map(([table, rows]) => [table, rows.map((row) => JSON.stringify(row)).sort()])
}

test('broken off anywhere and begun again, a run ends as if nothing had happened', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.integer({ min: 1, max: 9 }), fc.array(fc.nat(6), { maxLength: 4 }), async (file, batch, breaks) => {
      await emptyPortfolio(first)
      await take(first, file)
      const whole = await told()
      await emptyPortfolio(first)
      const id = await dryRun(first, file)
      await begin(first, id, 'running')
      for (const after of breaks) {
        let batches = 0
        const breakOff = () => {
          if (batches++ === after) throw new Error('broken off')
          return false
        }
        await runImport(first, id, breakOff, batch).catch(() => false)
      }
      await runImport(first, id, undefined, batch)
      expect(await stateOf(first, id)).toMatchObject({ state: 'done', counts: { errorRows: 0 } })
      expect(await told()).toEqual(whole)
    }),
    RUNS,
  )
})
