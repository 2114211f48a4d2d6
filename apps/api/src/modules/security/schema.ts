import type { TSchema } from 'typebox'

export const securitySchemas: TSchema[] = []
