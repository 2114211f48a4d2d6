import type { RecordKind } from './record-kinds.ts'

/** What a staff member may do, `area.action`. Reading never implies changing; changing always comes with reading. */
export const permissions = [
  'tickets.read',
  'tickets.write',
  'work_orders.read',
  'work_orders.write',
  'properties.read',
  'properties.write',
  'people.read',
  'people.write',
  'contractors.read',
  'contractors.write',
  'invitations.read',
  'invitations.write',
  'exchange.read',
  'exchange.write',
  'staff.read',
  'staff.write',
  'roles.read',
  'roles.write',
  'api_keys.read',
  'api_keys.write',
  'settings.read',
  'settings.write',
  'audit.read',
] as const
export type Permission = (typeof permissions)[number]
export type Area = Permission extends `${infer A}.${string}` ? (Permission extends `${A}.${string}` ? A : never) : never

/** Roles every organization starts with; only the administrator's cannot be changed. */
export const readyRoles = ['administrator', 'management', 'clerk', 'accounting', 'caretaker_dispatcher', 'read_only'] as const
export type ReadyRole = (typeof readyRoles)[number]

const reading = permissions.filter((permission) => permission.endsWith('.read'))
const office = ['tickets', 'work_orders', 'properties', 'people', 'contractors', 'invitations'] as const
const both = (...areas: readonly string[]): Permission[] =>
  permissions.filter((permission) => areas.some((area) => permission.startsWith(`${area}.`)))
const read = (...areas: readonly string[]): Permission[] => both(...areas).filter((permission) => reading.includes(permission))

/** What the ready-made roles hold when an organization is made; afterwards the rows count. */
export const permissionsOfReadyRole: Record<ReadyRole, readonly Permission[]> = {
  administrator: permissions,
  management: [...both(...office, 'exchange', 'staff'), ...read('roles', 'settings', 'audit')],
  clerk: [...both(...office), ...read('staff')],
  accounting: [...read(...office, 'staff'), 'people.write', 'tickets.write'],
  caretaker_dispatcher: [...both('tickets', 'work_orders', 'contractors'), ...read('properties', 'people', 'staff')],
  read_only: [...read(...office, 'staff')],
}

/** The same list in the order of `permissions`; what changes an area brings reading it. */
export function tidyPermissions(chosen: readonly Permission[]): Permission[] {
  const held = new Set(chosen.flatMap((permission): Permission[] => [permission, readingOf(permission)]))
  return permissions.filter((permission) => held.has(permission))
}

/** The permission to read the area of another permission. */
const readingOf = (permission: Permission) => `${permission.slice(0, permission.indexOf('.'))}.read` as Permission

export const isPermission = (value: string): value is Permission => (permissions as readonly string[]).includes(value)

/** Who grants what they do not hold themselves would raise themselves by somebody else's hand. */
export const mayGrant = (own: readonly Permission[], granted: readonly Permission[]) =>
  granted.every((permission) => own.includes(permission))

/** What an accounting system or a web site may be given: never what decides about people's rights or about the organization itself. */
export type IntegrationPermission = Exclude<Permission, `${'staff' | 'roles' | 'api_keys' | 'settings'}.${string}`>

export const isIntegrationPermission = (permission: Permission): permission is IntegrationPermission =>
  !/^(staff|roles|api_keys|settings)\./.test(permission)

export const integrationPermissions: readonly Permission[] = permissions.filter(isIntegrationPermission)

/** The difference between two lists in words, such as `+tickets.write -people.write`, for the audit log. */
export const permissionChanges = (before: readonly Permission[], after: readonly Permission[]) =>
  [
    ...after.filter((permission) => !before.includes(permission)).map((permission) => `+${permission}`),
    ...before.filter((permission) => !after.includes(permission)).map((permission) => `-${permission}`),
  ].join(' ')

/** The area that records of a kind belong to. */
const areaOfKind: Record<RecordKind, 'properties' | 'people' | 'contractors'> = {
  property: 'properties',
  building: 'properties',
  entrance: 'properties',
  unit: 'properties',
  participation: 'properties',
  person: 'people',
  person_address: 'people',
  person_contact: 'people',
  tenancy: 'people',
  ownership: 'people',
  board_membership: 'people',
  contractor: 'contractors',
  contractor_property: 'contractors',
}

export const readOfKind = (kind: RecordKind): Permission => `${areaOfKind[kind]}.read`
export const writeOfKind = (kind: RecordKind): Permission => `${areaOfKind[kind]}.write`
