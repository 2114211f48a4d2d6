import { unitKinds } from '@treppenhaus/domain/master-data'
import { Type } from 'typebox'
import { body, day, nullable, ref, uuid } from '../../plugins/contract.ts'
import { Unit } from '../units/schema.ts'

export const CreateParticipationBody = body('CreateParticipationBody', { startsOn: day(), endsOn: nullable(day()) })
export const EditParticipationBody = body('EditParticipationBody', {
  startsOn: Type.Optional(day()),
  endsOn: Type.Optional(nullable(day())),
})
/** Of all units of a property that are not archived, or of those of these kinds. */
export const ParticipationsBody = body('ParticipationsBody', {
  /** `start`: those that do not take part yet do from the day on. `end`: for those that take part it is the last day. */
  act: Type.Enum(['start', 'end']),
  on: day(),
  kinds: Type.Optional(Type.Array(Type.Enum([...unitKinds]), { minItems: 1, uniqueItems: true })),
})
/** Units: for how many something changed, and for how many it was so already. */
export const ParticipationsDone = Type.Object({ changed: Type.Integer(), unchanged: Type.Integer() }, { $id: 'ParticipationsDone' })

const month = () => Type.String({ pattern: '^[12][0-9]{3}-(0[1-9]|1[0-2])$' })
export const ParticipationQuery = Type.Object({ from: month(), until: month(), propertyId: Type.Optional(uuid()) })
/**
 * A unit is active on a day on which it takes part and neither it nor its property has been archived before. Billing counts the units that
 * were active on at least one day of the month.
 */
export const ParticipationMonths = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        month: Type.String(),
        /** Active on at least one day of the month. */
        units: Type.Integer(),
        /** Active on its last day. */
        atEnd: Type.Integer(),
      }),
    ),
  },
  { $id: 'ParticipationMonths' },
)

/** The unit as it is then. */
export const unitAfter = ref(Unit)

export const participationSchemas = [
  CreateParticipationBody,
  EditParticipationBody,
  ParticipationsBody,
  ParticipationsDone,
  ParticipationMonths,
]
