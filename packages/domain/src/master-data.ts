export const managementTypes = ['rental', 'condominium', 'own'] as const
export type ManagementType = (typeof managementTypes)[number]

/** An owner's tenant is there once staff confirm it, or at once. */
export const tenantRegistrationModes = ['confirmed', 'automatic'] as const
export type TenantRegistrationMode = (typeof tenantRegistrationModes)[number]

export const unitKinds = ['flat', 'commercial', 'parking', 'storage', 'other'] as const
export type UnitKind = (typeof unitKinds)[number]

export const personKinds = ['natural', 'company'] as const
export type PersonKind = (typeof personKinds)[number]

export const salutations = ['mr', 'ms', 'none'] as const
export type Salutation = (typeof salutations)[number]

/** Gewerke. */
export const trades = [
  'plumbing',
  'heating',
  'electrical',
  'windows_doors',
  'locksmith',
  'lift',
  'roofing',
  'painting',
  'cleaning',
  'gardening',
  'caretaker',
  'general',
] as const
export type Trade = (typeof trades)[number]

export const contractorKinds = ['external', 'internal'] as const
export type ContractorKind = (typeof contractorKinds)[number]

export const channels = ['email', 'sms', 'fax'] as const
export type Channel = (typeof channels)[number]

export const audiences = ['staff', 'portal', 'contractor'] as const
export type Audience = (typeof audiences)[number]

export const locales = ['de', 'en'] as const
export type Locale = (typeof locales)[number]

/** Rooms a report can name; `common` places have their own. */
export const rooms = ['bath', 'kitchen', 'living', 'bedroom', 'child', 'hall', 'balcony', 'cellar', 'other'] as const
export type Room = (typeof rooms)[number]
export const commonPlaces = ['stairwell', 'entrance', 'cellar', 'yard', 'garage', 'roof', 'lift', 'other'] as const
export type CommonPlace = (typeof commonPlaces)[number]
