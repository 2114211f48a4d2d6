import { permissions, type Area, type Permission } from '@treppenhaus/domain/permissions'

/** Areas in the order of the permissions. */
export const areas = [...new Set(permissions.map((permission) => permission.split('.')[0] as Area))]

export const readOf = (area: Area) => `${area}.read` as Permission

/** Nothing is written in the audit log by hand. */
export const writeOf = (area: Area): Permission | undefined => permissions.find((permission) => permission === `${area}.write`)

type Level = 'none' | 'read' | 'write'

export function levelOf(held: readonly Permission[], area: Area): Level {
  const write = writeOf(area)
  if (write && held.includes(write)) return 'write'
  return held.includes(readOf(area)) ? 'read' : 'none'
}
