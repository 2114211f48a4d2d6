import { spawnSync } from 'node:child_process'

/** A program of the system that some tests need, and what is lost without it. */
export interface Program {
  command: string
  debianPackage: string
  /** The file of packages/testing that starts it. */
  helper: string
  tests: string
}

const programs: Program[] = [
  { command: 'chromium', debianPackage: 'chromium', helper: 'browser', tests: 'the journeys in a browser' },
  { command: 'redis-server', debianPackage: 'redis-server', helper: 'redis', tests: 'the queue on Redis' },
]

/** Installs what is missing where this user may; returns what is missing still. */
export function providePrograms(): Program[] {
  const missing = programs.filter((one) => !isThere(one.command))
  if (missing.length === 0 || process.getuid?.() !== 0 || !isThere('apt-get')) return missing
  const names = missing.map(({ debianPackage }) => debianPackage)
  console.log(`→ Installing ${names.join(' and ')} with apt-get`)
  const stdio: ['ignore', 'ignore', 'inherit'] = ['ignore', 'ignore', 'inherit']
  spawnSync('apt-get', ['-q', 'update'], { stdio })
  spawnSync('apt-get', ['-q', 'install', '-y', '--no-install-recommends', ...names], { stdio })
  return missing.filter((one) => !isThere(one.command))
}

const isThere = (command: string) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0
