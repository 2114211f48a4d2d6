import type { TSchema } from 'typebox'

export const contractorDocumentSchemas: TSchema[] = []
