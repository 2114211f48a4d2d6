import type { RecordKind } from '@treppenhaus/domain/record-kinds'

/** The XML of a portfolio: its namespace, and the version its root names. */
export const PORTFOLIO_NAMESPACE = 'https://treppenhaus.dev/schema/portfolio/1'
export const PORTFOLIO_VERSION = '1'

/** The element of each kind, and the one that holds all of them. They stand in the order of `recordKinds`. */
export const portfolioNames: Record<RecordKind, { one: string; many: string }> = {
  property: { one: 'property', many: 'properties' },
  building: { one: 'building', many: 'buildings' },
  entrance: { one: 'entrance', many: 'entrances' },
  unit: { one: 'unit', many: 'units' },
  person: { one: 'person', many: 'people' },
  person_address: { one: 'personAddress', many: 'personAddresses' },
  person_contact: { one: 'personContact', many: 'personContacts' },
  tenancy: { one: 'tenancy', many: 'tenancies' },
  ownership: { one: 'ownership', many: 'ownerships' },
  board_membership: { one: 'boardMembership', many: 'boardMemberships' },
  participation: { one: 'participation', many: 'participations' },
  contractor: { one: 'contractor', many: 'contractors' },
  contractor_property: { one: 'contractorProperty', many: 'contractorProperties' },
}
