import type { TSchema } from 'typebox'

export const searchSchemas: TSchema[] = []
