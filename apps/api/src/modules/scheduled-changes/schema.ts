import type { TSchema } from 'typebox'

export const scheduledChangeSchemas: TSchema[] = []
