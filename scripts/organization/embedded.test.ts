import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from '../structure/source.ts'

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'th-organization-'))
afterAll(() => fs.rmSync(dataDir, { recursive: true }))

function run(...args: string[]) {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', DATABASE_ADMIN_URL: '' }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/organization.ts', ...args], { cwd: root, env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

test('without settings the commands work on the embedded server', () => {
  expect(run('create', 'linde', '--name', 'Hausverwaltung Linde', '--host', 'linde.example').status).toBe(0)
  expect(run('host', 'add', 'linde', 'portal.linde.example', '--audience', 'portal').status).toBe(0)
  expect(run('list').stdout).toMatch(/linde\tHausverwaltung Linde\tactive\t.*linde\.example.*portal\.linde\.example \(portal\)/)
  const invite = () => run('administrator', 'linde', '--name', 'Jana Reuter', '--email', 'jana@linde.example')
  expect(invite().stdout).toMatch(/linde\.example\/admin\/join#[\w-]{43}\n/)
  expect(invite().status).toBe(1)
  const pattern = path.join(dataDir, 'house.json')
  const units = (content: object, ...more: string[]) => {
    fs.writeFileSync(pattern, JSON.stringify(content))
    return run('units', 'linde', '--property', '104', '--pattern', pattern, ...more)
  }
  expect(units({ floors: { from: 0, to: 1 }, positions: [{ kind: 'flat', areaM2: 60, rooms: 2, floors: null }] }).stderr).toMatch(
    'no property',
  )
  expect(units({ positions: [{ kind: 'castle', areaM2: 60, rooms: 2, floors: null }] }).stderr).toMatch('kind not a choice')
  expect(run('remove', 'linde', '--yes').status).toBe(0)
  expect(run('list').stdout).not.toContain('linde\t')
}, 60_000)
