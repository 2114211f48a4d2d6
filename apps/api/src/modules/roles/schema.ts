import type { TSchema } from 'typebox'

export const roleSchemas: TSchema[] = []
