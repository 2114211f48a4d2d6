import { Type } from 'typebox'
import { body, day, externalId, nullable, ref, uuid } from '../../plugins/contract.ts'
import { Property } from '../properties/schema.ts'

export const CreateBoardMembershipBody = body('CreateBoardMembershipBody', {
  personId: uuid(),
  startsOn: day(),
  endsOn: nullable(day()),
  chair: Type.Optional(Type.Boolean()),
  externalId: Type.Optional(externalId()),
})
export const EditBoardMembershipBody = body('EditBoardMembershipBody', {
  startsOn: Type.Optional(day()),
  endsOn: Type.Optional(nullable(day())),
  chair: Type.Optional(Type.Boolean()),
  externalId: Type.Optional(externalId()),
})

/** The property as it is then. */
export const propertyAfter = ref(Property)

export const boardMembershipSchemas = [CreateBoardMembershipBody, EditBoardMembershipBody]
