import type { TSchema } from 'typebox'

export const substitutionSchemas: TSchema[] = []
