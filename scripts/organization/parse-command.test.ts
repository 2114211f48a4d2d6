import { expect, test } from 'vitest'
import { parseCommand } from './parse-command.ts'
import { readOperator } from './read-operator.ts'

test.each([
  [
    'create muster --name Muster\u00a0GmbH --host a.example --host b.example',
    { verb: 'create', organization: { slug: 'muster', name: 'Muster\u00a0GmbH', hosts: ['a.example', 'b.example'] } },
  ],
  [
    'create muster --name M --server-host db2 --server-port 5433',
    { verb: 'create', organization: { slug: 'muster', name: 'M', hosts: [], server: { host: 'db2', port: 5433 } } },
  ],
  ['list', { verb: 'list' }],
  ['migrate', { verb: 'migrate', slugs: [] }],
  ['migrate one two', { verb: 'migrate', slugs: ['one', 'two'] }],
  ['remove one', { verb: 'remove', slug: 'one', yes: false }],
  ['remove one --yes', { verb: 'remove', slug: 'one', yes: true }],
  [
    'administrator one --name Jana\u00a0Reuter --email jana@one.example',
    { verb: 'administrator', administrator: { slug: 'one', name: 'Jana\u00a0Reuter', email: 'jana@one.example' } },
  ],
  [
    'units one --property 104 --pattern house.json --dry-run',
    { verb: 'units', run: { slug: 'one', property: '104', pattern: 'house.json', dryRun: true } },
  ],
  ['host add one a.example', { verb: 'host add', slug: 'one', host: 'a.example', audience: null }],
  ['host add one a.example --audience portal', { verb: 'host add', slug: 'one', host: 'a.example', audience: 'portal' }],
])('%s', (words, command) => {
  expect(parseCommand(words.split(' '))).toEqual(command)
})

test.each([
  ['', /Usage/],
  ['create', /Usage/],
  ['create one', /Usage/],
  ['create one two --name x', /Usage/],
  ['remove', /Usage/],
  ['remove one two', /Usage/],
  ['host remove one a.example', /Usage/],
  ['list --force', /--force/],
  ['administrator one --name x', /Usage/],
  ['administrator one --name x --email y', /not an address/],
  ['host add one a.example --audience all', /staff, portal, contractor/],
  ['create one --name x --server-host db --server-port 0', /not a port/],
])('"%s" is refused with a sentence', (words, message) => {
  expect(() => parseCommand(words.split(' ').filter(Boolean))).toThrow(message)
})

const env = {
  DATABASE_ADMIN_URL: 'postgres://admin:x@db/postgres',
  DATABASE_URL: 'postgres://treppenhaus:x@db/treppenhaus',
  APP_KEY: 'k'.repeat(32),
}

test('the settings come from the environment', () => {
  expect(readOperator(env)).toEqual({ adminUrl: env.DATABASE_ADMIN_URL, catalogUrl: env.DATABASE_URL, appKey: env.APP_KEY })
})

test.each([
  [{ DATABASE_ADMIN_URL: '' }, /set DATABASE_ADMIN_URL/],
  [{ APP_KEY: 'short' }, /32 bytes/],
  [{ DATABASE_ADMIN_URL: 'postgres://admin:x@db/' }, /name a database/],
  [{ DATABASE_URL: 'postgres:///treppenhaus' }, /name the role/],
  [{ DATABASE_URL: 'mysql://x' }, /not an address/],
])('%j is refused', (override, message) => {
  expect(() => readOperator({ ...env, ...override })).toThrow(message)
})
