import type { TSchema } from 'typebox'

export const profileSchemas: TSchema[] = []
