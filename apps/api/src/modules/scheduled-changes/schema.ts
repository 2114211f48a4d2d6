import { customKinds } from '@treppenhaus/domain/record-kinds'
import { scheduledChangeStates } from '@treppenhaus/domain/scheduled-change'
import { Type } from 'typebox'
import { body, day, instant, nullable, ref, type Scalar, uuid } from '../../plugins/contract.ts'

const scalars = ['string', 'number', 'boolean', 'null'].map((type) => ({ type }))
const values = () =>
  Type.Unsafe<Record<string, Scalar | string[]>>({
    type: 'object',
    additionalProperties: { anyOf: [...scalars, { type: 'array', items: { type: 'string' } }] },
    minProperties: 1,
    maxProperties: 60,
  })

export const ScheduledChange = Type.Object(
  {
    id: uuid(),
    kind: Type.Enum([...customKinds]),
    recordId: uuid(),
    /** It happens when this day begins in the organization's time zone. */
    appliesOn: day(),
    /** New values by the fields' names in the registry; `custom.<key>` is one of the organization's own. */
    changes: values(),
    state: Type.Enum([...scheduledChangeStates]),
    /** Why it could not happen. */
    problem: nullable(Type.Object({ field: Type.String(), code: Type.String() })),
    plannedBy: Type.String(),
    createdAt: instant(),
    decidedAt: nullable(instant()),
  },
  { $id: 'ScheduledChange' },
)
/** What is still to come first, by day; then what is over, the last first. */
export const ScheduledChangeList = Type.Object({ items: Type.Array(ref(ScheduledChange)) }, { $id: 'ScheduledChangeList' })
export const ScheduledChangeQuery = Type.Object({ kind: Type.Enum([...customKinds]), id: uuid() })
export const CreateScheduledChangeBody = body('CreateScheduledChangeBody', {
  kind: Type.Enum([...customKinds]),
  recordId: uuid(),
  appliesOn: day(),
  changes: values(),
})

export const scheduledChangeSchemas = [ScheduledChange, ScheduledChangeList, CreateScheduledChangeBody]
