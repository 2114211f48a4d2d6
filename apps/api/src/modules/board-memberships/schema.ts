import { Type } from 'typebox'
import { body, day, externalId, nullable, uuid } from '../../plugins/contract.ts'

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

export const boardMembershipSchemas = [CreateBoardMembershipBody, EditBoardMembershipBody]
