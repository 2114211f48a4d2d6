import type { TSchema } from 'typebox'

export const changeSetSchemas: TSchema[] = []
