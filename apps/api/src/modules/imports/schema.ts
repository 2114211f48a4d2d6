import type { TSchema } from 'typebox'

export const importSchemas: TSchema[] = []
