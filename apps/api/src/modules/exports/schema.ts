import type { TSchema } from 'typebox'

export const exportSchemas: TSchema[] = []
