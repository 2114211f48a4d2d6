import type { TSchema } from 'typebox'

export const notificationSchemas: TSchema[] = []
