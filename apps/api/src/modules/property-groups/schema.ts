import type { TSchema } from 'typebox'

export const propertyGroupSchemas: TSchema[] = []
