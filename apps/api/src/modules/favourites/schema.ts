import type { TSchema } from 'typebox'

export const favouriteSchemas: TSchema[] = []
