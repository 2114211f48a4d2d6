import type { TSchema } from 'typebox'

export const recordHistorySchemas: TSchema[] = []
