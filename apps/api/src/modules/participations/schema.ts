import type { TSchema } from 'typebox'

export const participationSchemas: TSchema[] = []
