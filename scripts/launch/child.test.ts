import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startChild } from './child.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'th-child-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

let count = 0
function plan(code: string) {
  const script = path.join(folder, `${++count}.mjs`)
  fs.writeFileSync(script, code)
  return { name: 'API', args: [script], env: process.env, logFile: path.join(folder, `${count}.log`) }
}
const read = (file: string) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '')
const alive = (pid: number) => fs.existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(read(`/proc/${pid}/status`))
const forever = 'console.log(process.pid); setInterval(() => {}, 1e6)\n'

test('a process that ends is started again, and given up when it does so too often', async () => {
  const said: string[] = []
  const child = startChild(plan("console.log('up'); process.exit(7)"), (sentence) => said.push(sentence))
  await expect(child.failed).rejects.toThrow('code 7')
  expect(said).toEqual(Array(2).fill('The API ended by itself (code 7) and is started again.'))
  expect(read(child.logFile!)).toBe('up\nup\nup\n')
})

test('stop ends it, and it stays ended', async () => {
  const child = startChild(plan(forever), () => expect.unreachable())
  await expect.poll(() => read(child.logFile!), { timeout: 10_000 }).not.toBe('')
  await child.stop()
  expect(alive(Number(read(child.logFile!)))).toBe(false)
})

test('a process that does not listen is killed after five seconds', async () => {
  const child = startChild(plan(`process.on('SIGTERM', () => {}); ${forever}`), () => expect.unreachable())
  await expect.poll(() => read(child.logFile!), { timeout: 10_000 }).not.toBe('')
  const began = Date.now()
  await child.stop()
  expect(Date.now() - began).toBeLessThan(8_000)
  expect(alive(Number(read(child.logFile!)))).toBe(false)
})

test('it does not outlive a killed program', async () => {
  const { args, logFile } = plan(forever)
  const code = `import { startChild } from ${JSON.stringify(new URL('./child.ts', import.meta.url).href)}
    startChild(${JSON.stringify({ name: 'API', args, logFile })}, () => {}); setInterval(() => {}, 1e6)`
  const program = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' })
  await expect.poll(() => read(logFile), { timeout: 10_000 }).not.toBe('')
  program.kill('SIGKILL')
  await once(program, 'exit')
  await expect.poll(() => alive(Number(read(logFile))), { timeout: 10_000 }).toBe(false)
})
