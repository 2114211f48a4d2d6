import type { TSchema } from 'typebox'

export const buildingSchemas: TSchema[] = []
