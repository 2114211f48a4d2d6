import type { TSchema } from 'typebox'

export const importConflictSchemas: TSchema[] = []
