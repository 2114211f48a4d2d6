import type { TSchema } from 'typebox'

export const recordPhotoSchemas: TSchema[] = []
