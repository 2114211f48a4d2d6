import type { TSchema } from 'typebox'

export const auditSchemas: TSchema[] = []
