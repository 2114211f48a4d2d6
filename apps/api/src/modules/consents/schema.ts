import type { TSchema } from 'typebox'

export const consentSchemas: TSchema[] = []
