import type { TSchema } from 'typebox'

export const signInSchemas: TSchema[] = []
