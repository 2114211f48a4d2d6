import type { TSchema } from 'typebox'

export const unitGenerationSchemas: TSchema[] = []
