import { expect, test, vi } from 'vitest'
import { runSteps } from './run-step.ts'

const step = (name: string, code: string) => ({ name, command: [process.execPath, '-e', code], advice: `Mend ${name}.` })

test('each step gets a line, a failing one its output and the advice, and the rest still runs', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const passed = await runSteps([step('first', "console.log('why it failed'); process.exit(3)"), step('second', '')], 1)
  const printed = log.mock.calls.flat().join('\n')
  log.mockRestore()
  expect(passed).toBe(false)
  expect(printed).toMatch(/✗ first \(.* s\)\nwhy it failed\n→ Mend first\.\n\n✓ second/)
})

test('all passing is a pass', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  expect(await runSteps([step('first', ''), step('second', '')], 2)).toBe(true)
  log.mockRestore()
})

test('a program that does not exist is a failure', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  expect(await runSteps([{ name: 'none', command: ['no-such-program'], advice: '' }], 1)).toBe(false)
  log.mockRestore()
})
