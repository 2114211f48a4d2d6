import type { TSchema } from 'typebox'

export const tenantRegistrationSchemas: TSchema[] = []
