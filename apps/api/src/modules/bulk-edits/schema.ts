import { MOST_AT_ONCE } from '@treppenhaus/domain/bulk-edit'
import { duties } from '@treppenhaus/domain/master-data'
import { customKinds } from '@treppenhaus/domain/record-kinds'
import { Type } from 'typebox'
import { body, day, nullable, type Scalar, uuid } from '../../plugins/contract.ts'

const act = Type.Enum(['add', 'remove'])
const strict = { additionalProperties: false }

/** Values by the names of the fields, the organization's own as `custom.<key>`; references by id. */
const scalars = ['string', 'number', 'boolean', 'null'].map((type) => ({ type }))
const changes = Type.Unsafe<Record<string, Scalar | string[]>>({
  type: 'object',
  additionalProperties: { anyOf: [...scalars, { type: 'array', items: { type: 'string', maxLength: 40 }, maxItems: 40 }] },
  maxProperties: 50,
})

/** All or nothing: where one record cannot be changed none is, and the errors name each by its place in `ids`. */
export const BulkEditBody = body('BulkEditBody', {
  kind: Type.Enum([...customKinds]),
  ids: Type.Array(uuid(), { minItems: 1, maxItems: MOST_AT_ONCE, uniqueItems: true }),
  changes: Type.Optional(changes),
  /** Of units: those that do not take part yet do from the day on, or for those that do it is the last day. */
  participation: Type.Optional(Type.Object({ act: Type.Enum(['start', 'end']), on: day() }, strict)),
  /** Of properties: somebody in the office looks after them, or no longer. */
  responsible: Type.Optional(Type.Object({ act, staffId: uuid(), duty: Type.Enum([...duties]) }, strict)),
  /** Of properties: they come into a group, or leave it; needs the right to change groups. */
  group: Type.Optional(Type.Object({ act, id: uuid() }, strict)),
})
export const BulkEdit = Type.Object(
  {
    /** By which it can be taken back; null where there is nothing to take back. Who is responsible and groups stay as they are then. */
    changeSetId: nullable(uuid()),
    changed: Type.Integer(),
    /** Records that were so already. */
    unchanged: Type.Integer(),
  },
  { $id: 'BulkEdit' },
)

export const bulkEditSchemas = [BulkEditBody, BulkEdit]
