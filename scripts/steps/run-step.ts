import { spawn } from 'node:child_process'
import { root } from '../structure/source.ts'

export interface Step {
  name: string
  command: string[]
  /** The sentence that is printed when the step fails, after its output. */
  advice: string
}

/** Runs a step, prints one line for it and, when it failed, its output; true when it passed. */
export async function runStep({ name, command, advice }: Step): Promise<boolean> {
  const began = performance.now()
  const { code, output } = await capture(command)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (code !== 0) console.log(`${output.trim()}\n→ ${advice}\n`)
  return code === 0
}

/** Runs the steps, at most `atOnce` at a time, all of them even when one fails; true when all passed. */
export async function runSteps(steps: Step[], atOnce: number): Promise<boolean> {
  const waiting = [...steps]
  const results: boolean[] = []
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await runStep(step))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return results.every(Boolean)
}

function capture([program = '', ...args]: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.once('error', ({ message }) => resolve({ code: 1, output: message }))
    child.once('close', (code) => resolve({ code, output }))
  })
}
