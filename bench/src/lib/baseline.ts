import path from 'node:path'
import { env } from '../env.ts'
import { type Program, startProgram } from './program.ts'

export type Baseline = Program & { port: number }

/** What a bare route is told before it listens: the address of the database as the organization's app role, and ids it works with. */
export type BaselineOrder = { url: string; ids: Record<string, string> }

/** Starts `processes/<name>.ts`, a route of Fastify around `pg` with nothing else, in a process of its own. */
export async function startBaseline(name: 'bare-list' | 'bare-read' | 'bare-create', order: BaselineOrder): Promise<Baseline> {
  const program = startProgram(path.join(import.meta.dirname, `../processes/${name}.ts`), { env: env.inherited })
  program.send(order)
  const { port } = (await program.said) as { port: number }
  return { ...program, port }
}
