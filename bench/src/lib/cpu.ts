import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** Linux counts processor time in hundredths of a second. */
const TICKS = 100

/** Milliseconds of processor time so far: of a process, and of a PostgreSQL server with all its processes. */
export type Cpu = { program: number; database: number }

/** Processor time, which other work on the machine cannot stretch as it stretches the clock. @param folder DATA_DIR of the server */
export async function readCpu(program: number, folder: string): Promise<Cpu> {
  const postmaster = Number((await readFile(path.join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n', 1)[0])
  const all = await Promise.all((await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map((pid) => statOf(Number(pid))))
  const backends = all.filter((stat) => stat?.parent === postmaster)
  const server = all.find((stat) => stat?.pid === postmaster)
  const database = backends.reduce((sum, stat) => sum + (stat?.own ?? 0), (server?.own ?? 0) + (server?.ofGone ?? 0))
  return { program: all.find((stat) => stat?.pid === program)?.own ?? 0, database }
}

/** Milliseconds of processor time a process has taken so far. */
export const processorMs = async (pid: number): Promise<number> => (await statOf(pid))?.own ?? Number.NaN

type Stat = { pid: number; parent: number; own: number; /** Of children that have ended. */ ofGone: number }

/** Undefined for one that has ended meanwhile. */
async function statOf(pid: number): Promise<Stat | undefined> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  const fields = line?.slice(line.lastIndexOf(')') + 2).split(' ').map(Number) // prettier-ignore
  if (!fields) return undefined
  const ms = (first: number) => (((fields[first] ?? 0) + (fields[first + 1] ?? 0)) * 1000) / TICKS
  return { pid, parent: fields[1] ?? 0, own: ms(11), ofGone: ms(13) }
}
