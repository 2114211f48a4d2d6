import { readFile } from 'node:fs/promises'

const EVERY_MS = 250

/** Megabytes of memory a process holds now (Linux). */
export async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024
}

/** The most a process holds while `work` runs. */
export async function mostMegabytes(pid: number, work: () => Promise<unknown>): Promise<number> {
  let most = 0
  const timer = setInterval(() => void residentMegabytes(pid).then((now) => (most = Math.max(most, now))), EVERY_MS)
  await work().finally(() => clearInterval(timer))
  return Math.max(most, await residentMegabytes(pid))
}
