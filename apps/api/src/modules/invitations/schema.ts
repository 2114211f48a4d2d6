import type { TSchema } from 'typebox'

export const invitationSchemas: TSchema[] = []
