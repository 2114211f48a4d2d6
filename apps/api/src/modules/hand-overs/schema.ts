import type { TSchema } from 'typebox'

export const handOverSchemas: TSchema[] = []
