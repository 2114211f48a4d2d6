import type { TSchema } from 'typebox'

export const bulkEditSchemas: TSchema[] = []
