import { Type } from 'typebox'
import { body, day, ref, uuid } from '../../plugins/contract.ts'

const Colleague = Type.Object({ id: uuid(), name: Type.String() })

/** The substitute works with the colleague's properties too, both days included. */
export const Substitution = Type.Object(
  {
    id: uuid(),
    staff: Colleague,
    substitute: Colleague,
    startsOn: day(),
    endsOn: day(),
    state: Type.Enum(['planned', 'current', 'past']),
    actions: Type.Array(Type.Enum(['end'])),
  },
  { $id: 'Substitution' },
)
export const SubstitutionList = Type.Object({ items: Type.Array(ref(Substitution)) }, { $id: 'SubstitutionList' })
/** `past`: those that ended within the last 12 months, instead of the present and planned ones. */
export const SubstitutionQuery = Type.Object({ past: Type.Optional(Type.Boolean()) })
export const CreateSubstitutionBody = body('CreateSubstitutionBody', {
  staffId: uuid(),
  substituteId: uuid(),
  startsOn: day(),
  endsOn: day(),
})

export const substitutionSchemas = [Substitution, SubstitutionList, CreateSubstitutionBody]
