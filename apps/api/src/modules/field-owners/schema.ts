import type { TSchema } from 'typebox'

export const fieldOwnerSchemas: TSchema[] = []
