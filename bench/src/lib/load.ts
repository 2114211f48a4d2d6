import path from 'node:path'
import { startProgram } from './program.ts'

/** What is asked, over and over; the requests are taken in turn. */
export type Target = {
  port: number
  method: 'GET' | 'POST'
  requests: { path: string; headers: Record<string, string>; body?: string }[]
  /** A fresh `Idempotency-Key` with each request, as every page sends one. */
  fresh?: boolean
}

export type LoadOrder = Target & { connections: number; ms: number }

/** One window: requests a second and milliseconds. */
export type Window = { requests: number; perSecond: number; p50: number; p99: number }

export type LoadAnswer = { window: Window } | { refused: string }

export const CONNECTIONS = 16

export type Load = { run: (target: Target, ms: number) => Promise<Window>; stop: () => Promise<void> }

/** The load generator, in a process of its own: 16 connections that stay open, each asks again as soon as it has its answer. */
export function startLoad(): Load {
  const program = startProgram(path.join(import.meta.dirname, '../processes/load.ts'))
  let settle: (answer: LoadAnswer) => void = () => {}
  program.onMessage((message) => settle(message as LoadAnswer))
  const run = async ({ port, method, requests, fresh = false }: Target, ms: number) => {
    const { promise, resolve } = Promise.withResolvers<LoadAnswer>()
    settle = resolve
    program.send({ port, method, requests, fresh, connections: CONNECTIONS, ms } satisfies LoadOrder)
    const answer = await promise
    if ('refused' in answer) throw new Error(`${method} ${requests[0]?.path}: ${answer.refused}`)
    return answer.window
  }
  return { run, stop: program.stop }
}
