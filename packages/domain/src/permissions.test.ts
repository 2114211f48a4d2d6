import { expect, test } from 'vitest'
import {
  integrationPermissions,
  mayGrant,
  type Permission,
  permissionChanges,
  permissions,
  permissionsOfReadyRole,
  tidyPermissions,
} from './permissions.ts'
import { coversScope, type Scope } from './policy.ts'

test.each(permissions)('%s comes with reading its area', (permission) => {
  const area = permission.split('.')[0]
  expect(tidyPermissions([permission])).toContain(`${area}.read`)
})

test('every ready-made role is tidy as it is', () => {
  for (const held of Object.values(permissionsOfReadyRole)) expect([...tidyPermissions(held)].sort()).toEqual([...held].sort())
})

test('nobody grants what they do not hold', () => {
  expect(mayGrant(permissions, permissionsOfReadyRole.management)).toBe(true)
  expect(mayGrant(permissionsOfReadyRole.management, permissions)).toBe(false)
  expect(mayGrant([], [])).toBe(true)
})

test('an integration never decides about rights or the organization', () => {
  expect(integrationPermissions.filter((permission) => /^(staff|roles|api_keys|settings)/.test(permission))).toEqual([])
  expect(integrationPermissions).toContain('tickets.write')
})

test.each<[Permission[], Permission[], string]>([
  [[], ['tickets.read'], '+tickets.read'],
  [['people.write', 'tickets.read'], ['tickets.read', 'tickets.write'], '+tickets.write -people.write'],
  [['tickets.read'], ['tickets.read'], ''],
])('from %j to %j is %j', (before, after, words) => {
  expect(permissionChanges(before, after)).toBe(words)
})

test.each<[Scope, Scope, boolean]>([
  ['all', 'all', true],
  ['all', ['a'], true],
  [['a'], 'all', false],
  [['a', 'b'], ['a'], true],
  [['a'], ['a', 'b'], false],
  [[], [], true],
])('%j covers %j: %j', (own, other, covers) => {
  expect(coversScope(own, other)).toBe(covers)
})
