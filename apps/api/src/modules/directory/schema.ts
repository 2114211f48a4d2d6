import type { TSchema } from 'typebox'

export const directorySchemas: TSchema[] = []
