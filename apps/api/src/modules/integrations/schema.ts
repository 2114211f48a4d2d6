import type { TSchema } from 'typebox'

export const integrationSchemas: TSchema[] = []
