import { Type } from 'typebox'
import { body, day, externalId, nullable, text, ref, uuid } from '../../plugins/contract.ts'
import { Unit } from '../units/schema.ts'

const more = {
  /** The contract's number in the accounting software; people of one contract share it. */
  contractNumber: text(60),
  externalId: externalId(),
}

export const CreateTenancyBody = body('CreateTenancyBody', {
  personId: uuid(),
  startsOn: day(),
  endsOn: nullable(day()),
  contractNumber: Type.Optional(more.contractNumber),
  externalId: Type.Optional(more.externalId),
})
export const EditTenancyBody = body('EditTenancyBody', {
  startsOn: Type.Optional(day()),
  endsOn: Type.Optional(nullable(day())),
  contractNumber: Type.Optional(more.contractNumber),
  externalId: Type.Optional(more.externalId),
})
/** The last day. */
export const EndBody = body('EndBody', { endsOn: nullable(day()) })

/** The unit as it is then. */
export const unitAfter = ref(Unit)

export const tenancySchemas = [CreateTenancyBody, EditTenancyBody, EndBody]
