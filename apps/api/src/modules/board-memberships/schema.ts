import type { TSchema } from 'typebox'

export const boardMembershipSchemas: TSchema[] = []
