import type { Organization } from '@treppenhaus/db/organization'
import type { StaffActor } from '@treppenhaus/domain/policy'
import * as repository from '../repository/search-tickets.ts'

/** The newest that fit, for the search over everything. */
export const searchTickets = (organization: Organization, { scope }: StaffActor, q: string, limit: number) =>
  repository.searchTickets(organization, scope, q, limit)
