import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import { customFieldKey } from '@treppenhaus/domain/custom-field'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { CustomFieldType, CustomKind } from '@treppenhaus/domain/record-kinds'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../errors.ts'
import { requireVersion } from '../../plugins/etag.ts'
import * as repository from './repository.ts'
import type { CreateCustomFieldBody, EditCustomFieldBody } from './schema.ts'

/** More of a kind, archived ones too, would make no form that anybody fills in. */
const MOST_OF_A_KIND = 100

const present = ({ createdAt: _, position: __, archivedAt, ...field }: repository.CustomFieldRow) => ({
  ...field,
  archived: archivedAt !== null,
})

export async function listCustomFields(db: Db | Tx, kind?: CustomKind) {
  return { items: (await repository.findCustomFields(db, kind)).map(present) }
}

export async function readCustomField(db: Db | Tx, id: string) {
  const row = await repository.findCustomField(db, id)
  if (!row) throw new Refusal('not_found')
  return present(row)
}

export async function createCustomField(tx: Tx, actor: StaffActor, body: Static<typeof CreateCustomFieldBody>) {
  requireWholePortfolio(actor)
  requireChoices(body.type, body.choices)
  const others = await repository.lockCustomFields(tx, body.kind)
  if (others.length >= MOST_OF_A_KIND) throw new Refusal('limit_reached')
  requireFreeLabels(others, body)
  const taken = others.map(({ key }) => key)
  const key = customFieldKey(body.labelDe, taken)
  const id = await repository.insertCustomField(tx, { ...body, ...trimmed(body), key, position: others.length })
  return readCustomField(tx, id)
}

export const editCustomField = (
  organization: Organization,
  actor: StaffActor,
  id: string,
  version: number,
  { position, archived, ...changes }: Static<typeof EditCustomFieldBody>,
) =>
  transaction(organization, async (tx) => {
    const { kind } = await readCustomField(tx, id)
    requireWholePortfolio(actor)
    const all = await repository.lockCustomFields(tx, kind)
    const row = all.find((field) => field.id === id)!
    requireVersion(version, row)
    if (changes.choices !== undefined) requireChoices(row.type, changes.choices)
    const others = all.filter((field) => field !== row)
    requireFreeLabels(others, changes)
    const archivedAt = archived === undefined ? {} : { archivedAt: archived ? (row.archivedAt ?? new Date()) : null }
    await repository.updateCustomField(tx, id, { ...changes, ...trimmed(changes), ...archivedAt, version: version + 1 })
    if (position !== undefined) await place(tx, others, id, position)
    return readCustomField(tx, id)
  })

/** Own fields are of the whole portfolio: who sees a part of it does not decide them. */
function requireWholePortfolio({ scope }: StaffActor) {
  if (scope !== 'all') throw new Refusal('forbidden')
}

function requireChoices(type: CustomFieldType, choices: readonly string[]) {
  if ((type === 'choice') !== choices.length > 0) throw refuseField('invalid_request', '/choices')
}

type Labels = { labelDe?: string; labelEn?: string }

const trimmed = ({ labelDe, labelEn }: Labels): Labels => ({
  ...(labelDe !== undefined && { labelDe: labelDe.trim() }),
  ...(labelEn !== undefined && { labelEn: labelEn.trim() }),
})

function requireFreeLabels(others: readonly repository.CustomFieldRow[], labels: Labels) {
  for (const name of ['labelDe', 'labelEn'] as const) {
    const label = labels[name]?.trim().toLowerCase()
    if (others.some((field) => field.archivedAt === null && field[name].toLowerCase() === label))
      throw refuseField('already_exists', `/${name}`)
  }
}

async function place(tx: Tx, others: readonly repository.CustomFieldRow[], id: string, position: number) {
  const order = others.map((field) => field.id)
  order.splice(position, 0, id)
  for (const [index, fieldId] of order.entries()) await repository.updateCustomField(tx, fieldId, { position: index })
}
