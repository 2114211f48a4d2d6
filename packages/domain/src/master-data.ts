export const managementTypes = ['rental', 'condominium', 'own'] as const
export type ManagementType = (typeof managementTypes)[number]

/** An owner's tenant is there once staff confirm it, or at once. */
export const tenantRegistrationModes = ['confirmed', 'automatic'] as const
export type TenantRegistrationMode = (typeof tenantRegistrationModes)[number]

export const unitKinds = ['flat', 'commercial', 'parking', 'storage', 'other'] as const
export type UnitKind = (typeof unitKinds)[number]

/** Bedarfs- and Verbrauchsausweis. */
export const energyCertificates = ['demand', 'consumption'] as const
export type EnergyCertificate = (typeof energyCertificates)[number]
export const energyClasses = ['A+', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const
export type EnergyClass = (typeof energyClasses)[number]
export const energySources = ['gas', 'oil', 'district', 'electricity', 'heat_pump', 'wood', 'solar', 'other'] as const
export type EnergySource = (typeof energySources)[number]

/** What somebody in the office looks after in a property. */
export const duties = ['management', 'technical', 'accounting'] as const
export type Duty = (typeof duties)[number]

export const personKinds = ['natural', 'company'] as const
export type PersonKind = (typeof personKinds)[number]

export const salutations = ['mr', 'ms', 'none'] as const
export type Salutation = (typeof salutations)[number]

/** Further addresses and contacts of a person beside the main ones. */
export const addressPurposes = ['postal', 'billing', 'former', 'other'] as const
export type AddressPurpose = (typeof addressPurposes)[number]
export const contactKinds = ['email', 'phone', 'mobile', 'fax'] as const
export type ContactKind = (typeof contactKinds)[number]
export const contactLabels = ['private', 'work', 'other'] as const
export type ContactLabel = (typeof contactLabels)[number]

/** Insurance, and the exemption from withholding construction tax (Freistellungsbescheinigung). */
export const contractorDocumentKinds = ['insurance', 'exemption', 'other'] as const
export type ContractorDocumentKind = (typeof contractorDocumentKinds)[number]

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
