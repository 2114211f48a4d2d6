import type { TSchema } from 'typebox'

export const settingsSchemas: TSchema[] = []
