import { expect, test } from 'vitest'
import { databaseOf, loginOf, withParts } from './server-url.ts'

const socket = 'postgres://postgres:p%40ss@/postgres?host=%2Ftmp%2Fein%20Haus%2Fsocket'
const tcp = 'postgresql://admin:secret@db.example:5433/postgres?sslmode=require'

test.each([
  [socket, { database: 'th_demo' }, 'postgres://postgres:p%40ss@/th_demo?host=%2Ftmp%2Fein+Haus%2Fsocket'],
  [
    tcp,
    { database: 'th_demo', user: 'th_demo_app', password: 'a:b' },
    'postgresql://th_demo_app:a%3Ab@db.example:5433/th_demo?sslmode=require',
  ],
  [tcp, { user: 'other' }, 'postgresql://other@db.example:5433/postgres?sslmode=require'],
  [tcp, { host: null, port: null }, tcp],
  [tcp, { host: 'db2', port: 6000 }, 'postgresql://admin:secret@db2:6000/postgres?sslmode=require'],
  [tcp, { host: '/run/pg' }, 'postgresql://admin:secret@/postgres?sslmode=require&host=%2Frun%2Fpg'],
  [socket, { host: 'db2' }, 'postgres://postgres:p%40ss@db2/postgres'],
  ['postgres:///x', { user: 'a', password: 'b' }, 'postgres://a:b@/x'],
])('%s with %j', (url, parts, expected) => {
  expect(withParts(url, parts)).toBe(expected)
})

test('database, role and password are read', () => {
  expect([databaseOf(socket), loginOf(socket), loginOf('postgres:///x')]).toEqual([
    'postgres',
    { user: 'postgres', password: 'p@ss' },
    { user: '', password: '' },
  ])
})

test('what is no address of a database is refused', () => {
  expect(() => withParts('mysql://x/y', {})).toThrow(/not an address/)
})
