import { say } from './say.ts'

/** Runs `stop` once at Ctrl-C or SIGTERM, and ends the program with what it says. */
export function stopOnSignal(stop: () => Promise<void>): { stopped(): boolean } {
  let stopping = false
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping) return
    stopping = true
    say(signal === 'SIGINT' ? 'Stopping (Ctrl-C)' : 'Stopping')
    stop()
      .then(() => say('Stopped'))
      .then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error)
          process.exit(1)
        },
      )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
  return { stopped: () => stopping }
}
