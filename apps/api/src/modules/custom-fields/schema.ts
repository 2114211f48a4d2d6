import type { TSchema } from 'typebox'

export const customFieldSchemas: TSchema[] = []
