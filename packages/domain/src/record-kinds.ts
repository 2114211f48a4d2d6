import {
  addressPurposes,
  channels,
  contactKinds,
  contactLabels,
  contractorKinds,
  energyCertificates,
  energyClasses,
  energySources,
  locales,
  managementTypes,
  personKinds,
  salutations,
  tenantRegistrationModes,
  trades,
  unitKinds,
} from './master-data.ts'

/**
 * The kinds of master data that are imported, exported, kept a history of and changed in bulk, in the order in which they can be
 * created: each refers only to kinds before it.
 */
export const recordKinds = [
  'property',
  'building',
  'entrance',
  'unit',
  'person',
  'person_address',
  'person_contact',
  'tenancy',
  'ownership',
  'board_membership',
  'participation',
  'contractor',
  'contractor_property',
] as const
export type RecordKind = (typeof recordKinds)[number]

/** Kinds that an organization may add fields of its own to. */
export const customKinds = ['property', 'unit', 'person', 'contractor'] as const
export type CustomKind = (typeof customKinds)[number]
export const customFieldTypes = ['text', 'whole', 'decimal', 'day', 'choice', 'yes_no'] as const
export type CustomFieldType = (typeof customFieldTypes)[number]

export const changeOrigins = ['import', 'generator', 'bulk_edit'] as const
export type ChangeOrigin = (typeof changeOrigins)[number]

/** Of something that was to be taken back: the record is used by something else, or somebody changed it since. */
export type LeftChange = { kind: RecordKind; recordId: string; reason: 'in_use' | 'changed_since' }

/**
 * What a field may hold, in its canonical form: text, number, `true`/`false`, `null` for nothing, a day as `YYYY-MM-DD`, an amount in
 * whole cents, several choices as a list in the order of `of`.
 */
export type FieldShape =
  | { type: 'text'; max: number }
  | { type: 'email' }
  | { type: 'phone' }
  | { type: 'whole'; min: number; max: number }
  | { type: 'decimal'; places: number; min: number; max: number }
  | { type: 'cents' }
  | { type: 'day' }
  | { type: 'yes_no' }
  | { type: 'choice'; of: readonly string[] }
  | { type: 'choices'; of: readonly string[] }
  | { type: 'reference'; to: RecordKind }

/** `required`: never empty. `initial`: what a new record gets where nothing is said; text is empty and all else nothing without it. */
export type Field = FieldShape & { required?: true; initial?: string | number | boolean }

const text = (max: number) => ({ type: 'text', max }) as const
const filled = (max: number) => ({ type: 'text', max, required: true }) as const
const reference = (to: RecordKind) => ({ type: 'reference', to, required: true }) as const
const choice = <const T extends readonly string[]>(of: T, initial: T[number]) => ({ type: 'choice', of, required: true, initial }) as const
const optionalChoice = (of: readonly string[]) => ({ type: 'choice', of }) as const
const whole = (min: number, max: number) => ({ type: 'whole', min, max }) as const
const firstDay = { type: 'day', required: true } as const
const lastDay = { type: 'day' } as const
const yesNo = (initial: boolean) => ({ type: 'yes_no', required: true, initial }) as const
const postalCode = text(10)
const share = whole(1, 1_000_000)
const address = { street: text(120), postalCode, city: text(120) }

/** The fields of each kind in the order in which they are written. `externalId` belongs to every kind of `kindsWithExternalId`. */
export const fieldsOfKind = {
  property: {
    number: filled(40),
    name: text(120),
    managementType: choice(managementTypes, 'rental'),
    street: filled(120),
    houseNumber: filled(20),
    postalCode: { type: 'text', max: 5, required: true },
    city: filled(120),
    floors: whole(1, 60),
    unitsPerFloor: whole(1, 20),
    builtIn: whole(1100, 2200),
    emergencyPhone: { type: 'phone' },
    note: text(4000),
    online: yesNo(true),
    tenantRegistration: choice(tenantRegistrationModes, 'confirmed'),
    archived: yesNo(false),
  },
  building: {
    property: reference('property'),
    name: filled(120),
    street: text(120),
    houseNumber: text(20),
    postalCode,
    city: text(120),
    floors: whole(1, 60),
    builtIn: whole(1100, 2200),
    energyCertificate: optionalChoice(energyCertificates),
    energyValue: { type: 'decimal', places: 2, min: 0, max: 9999 },
    energyClass: optionalChoice(energyClasses),
    energySource: optionalChoice(energySources),
    energyValidUntil: { type: 'day' },
    archived: yesNo(false),
  },
  entrance: { building: reference('building'), name: filled(60), position: whole(1, 200) },
  unit: {
    property: reference('property'),
    building: { type: 'reference', to: 'building' },
    entrance: { type: 'reference', to: 'entrance' },
    number: filled(40),
    label: text(120),
    kind: choice(unitKinds, 'flat'),
    floor: whole(-5, 60),
    position: whole(1, 200),
    rooms: { type: 'decimal', places: 1, min: 0, max: 99 },
    areaM2: { type: 'decimal', places: 2, min: 0, max: 999_999 },
    shareNumerator: share,
    shareDenominator: share,
    targetRent: { type: 'cents' },
    targetAncillary: { type: 'cents' },
    targetHeating: { type: 'cents' },
    note: text(4000),
    archived: yesNo(false),
  },
  person: {
    kind: choice(personKinds, 'natural'),
    salutation: choice(salutations, 'none'),
    title: text(40),
    firstName: text(80),
    lastName: text(80),
    companyName: text(160),
    email: { type: 'email' },
    phone: { type: 'phone' },
    mobile: { type: 'phone' },
    ...address,
    locale: choice(locales, 'de'),
    note: text(4000),
    archived: yesNo(false),
  },
  person_address: {
    person: reference('person'),
    purpose: choice(addressPurposes, 'postal'),
    addressee: text(160),
    street: filled(120),
    postalCode,
    city: filled(120),
    country: text(60),
  },
  person_contact: {
    person: reference('person'),
    kind: choice(contactKinds, 'phone'),
    value: filled(254),
    label: choice(contactLabels, 'private'),
    note: text(200),
  },
  tenancy: { unit: reference('unit'), person: reference('person'), contractNumber: text(60), startsOn: firstDay, endsOn: lastDay },
  ownership: {
    property: { type: 'reference', to: 'property' },
    unit: { type: 'reference', to: 'unit' },
    person: reference('person'),
    startsOn: firstDay,
    endsOn: lastDay,
    shareNumerator: { ...share, required: true, initial: 1 },
    shareDenominator: { ...share, required: true, initial: 1 },
  },
  board_membership: {
    property: reference('property'),
    person: reference('person'),
    startsOn: firstDay,
    endsOn: lastDay,
    chair: yesNo(false),
  },
  participation: { unit: reference('unit'), startsOn: firstDay, endsOn: lastDay },
  contractor: {
    name: filled(160),
    kind: choice(contractorKinds, 'external'),
    trades: { type: 'choices', of: trades },
    contactName: text(120),
    channel: choice(channels, 'email'),
    email: { type: 'email' },
    phone: { type: 'phone' },
    mobile: { type: 'phone' },
    fax: { type: 'phone' },
    ...address,
    locale: choice(locales, 'de'),
    emergencyService: yesNo(false),
    note: text(4000),
    archived: yesNo(false),
  },
  contractor_property: { contractor: reference('contractor'), property: reference('property') },
} as const satisfies Record<RecordKind, Record<string, Field>>

/** Known in another system by a key of their own; the others are found by what they belong to. */
export const kindsWithExternalId = [
  'property',
  'building',
  'entrance',
  'unit',
  'person',
  'tenancy',
  'ownership',
  'board_membership',
  'contractor',
] as const satisfies readonly RecordKind[]

/** Fields by which a record is found where it has no external id. People and contractors have none: they are found by name and contact. */
export const naturalKeys: Partial<Record<RecordKind, readonly string[]>> = {
  property: ['number'],
  building: ['property', 'name'],
  entrance: ['building', 'name'],
  unit: ['property', 'number'],
  person_address: ['person', 'purpose', 'street', 'city'],
  person_contact: ['person', 'kind', 'value'],
  tenancy: ['unit', 'person', 'startsOn'],
  ownership: ['property', 'unit', 'person', 'startsOn'],
  board_membership: ['property', 'person', 'startsOn'],
  participation: ['unit', 'startsOn'],
  contractor_property: ['contractor', 'property'],
}

/** Kinds whose end is a day; the others are archived, where they have `archived`. */
export const kindsWithDays = ['tenancy', 'ownership', 'board_membership', 'participation'] as const satisfies readonly RecordKind[]

/** A field of the organization's own, as `custom.<key>`. */
export type CustomField = { kind: CustomKind; key: string; type: CustomFieldType; choices: readonly string[] }

/** What a field of one's own may hold. */
export const customShape = ({ type, choices }: Pick<CustomField, 'type' | 'choices'>): FieldShape => {
  if (type === 'text') return text(1000)
  if (type === 'whole') return whole(-1_000_000_000, 1_000_000_000)
  if (type === 'decimal') return { type, places: 4, min: -1_000_000_000, max: 1_000_000_000 }
  return type === 'choice' ? { type, of: choices } : { type }
}

/** All fields of a kind, the organization's own last. */
export function fieldsOf(kind: RecordKind, custom: readonly CustomField[] = []): Record<string, Field> {
  const own = custom.filter((field) => field.kind === kind).map((field) => [`custom.${field.key}`, customShape(field)] as const)
  return { ...fieldsOfKind[kind], ...Object.fromEntries(own) }
}
