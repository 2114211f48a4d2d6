import type { TSchema } from 'typebox'

export const singleSignOnSchemas: TSchema[] = []
