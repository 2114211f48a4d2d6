import { readFile } from 'node:fs/promises'
import type { Catalog } from '@treppenhaus/db/catalog/open'
import { findOrganization } from '@treppenhaus/db/catalog/organizations'
import { createGeneratedUnits } from '@treppenhaus/db/create-generated-units'
import type { Operator } from '@treppenhaus/db/operator'
import type { Tx } from '@treppenhaus/db/organization'
import { organizationPools } from '@treppenhaus/db/organization-pool'
import { properties } from '@treppenhaus/db/schema/properties'
import { transaction } from '@treppenhaus/db/transaction'
import { checkValue } from '@treppenhaus/domain/field-value'
import { type Field, fieldsOf } from '@treppenhaus/domain/record-kinds'
import { generateUnits, type UnitPattern } from '@treppenhaus/domain/unit-generator'
import { eq } from 'drizzle-orm'

/** `property` is the number of the house; `pattern` the path of a JSON file with what the API takes; `dryRun` only says what it would make. */
export type UnitRun = { slug: string; property: string; pattern: string; dryRun: boolean }

/**
 * The unit generator for operators who set up a house by a script.
 * @returns the numbers of the units
 * @throws Error in words when nothing was made
 */
export async function generateUnitsOf(
  operator: Operator,
  catalog: Catalog,
  { slug, property, pattern: path, dryRun }: UnitRun,
): Promise<string[]> {
  const pattern = await readPattern(path)
  const entry = await findOrganization(catalog, slug)
  if (!entry) throw new Error(`There is no organization ${slug}.`)
  const pools = organizationPools({ catalogUrl: operator.catalogUrl, appKey: operator.appKey, catalogPool: catalog.pool })
  try {
    await transaction(pools.open(entry), async (tx) => {
      await make(tx, property, pattern)
      if (dryRun) throw new DryRun()
    }).catch((error: unknown) => {
      if (!(error instanceof DryRun)) throw error
    })
    return generateUnits(pattern).map(({ number }) => number)
  } finally {
    await pools.close()
  }
}

/** Takes the transaction back. */
class DryRun extends Error {}

async function make(tx: Tx, number: string, pattern: UnitPattern): Promise<void> {
  const [property] = await tx.select({ id: properties.id }).from(properties).where(eq(properties.number, number))
  if (!property) throw new Error(`There is no property with the number ${number}.`)
  const { errors } = await createGeneratedUnits(tx, property.id, pattern, null)
  if (errors)
    throw new Error(
      errors
        .map(({ code, path, ...more }) => [path, code.replaceAll('_', ' '), 'value' in more ? more.value : ''].join(' ').trim())
        .join('\n'),
    )
}

const defaults: UnitPattern = {
  entrances: [{ buildingId: null, entranceId: null, name: '' }],
  floors: { from: 0, to: 0 },
  positions: [],
  numbering: '{nr}',
  firstNumber: 1,
  eachEntrance: false,
  extras: [],
}

/** Keys that are left out mean one entrance without a name, numbers from 1. */
async function readPattern(path: string): Promise<UnitPattern> {
  const given: unknown = JSON.parse(await readFile(path, 'utf8'))
  const isObject = typeof given === 'object' && given !== null && !Array.isArray(given)
  if (!isObject) throw new Error(`${path} holds no pattern.`)
  const unknown = Object.keys(given).filter((key) => !(key in defaults))
  if (unknown.length > 0) throw new Error(`${path}: a pattern has no ${unknown.join(', ')}.`)
  const pattern = { ...defaults, ...given }
  const wrong = wrongFields(pattern)
  if (wrong.length > 0) throw new Error(`${path}: ${wrong.join(', ')}`)
  return pattern
}

/** A file may hold anything: what its units would be is asked of the same registry as every unit. */
function wrongFields(pattern: UnitPattern): string[] {
  const fields = Object.entries<Field>(fieldsOf('unit'))
  const units = generateUnits(pattern)
  const errors = units.flatMap((unit) =>
    fields.flatMap(([name, field]) => {
      const code = name in unit ? checkValue(field, unit[name as keyof typeof unit]) : undefined
      return code ? [`${name} ${code.replaceAll('_', ' ')}`] : []
    }),
  )
  return [...new Set(errors)]
}
