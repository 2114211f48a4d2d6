type Opened = { stop: () => Promise<void> }

/** Runs a bench and stops what it opened, last first, also when it fails. */
export async function withAll(work: (opened: <T extends Opened>(one: T) => T) => Promise<void>): Promise<void> {
  const all: Opened[] = []
  try {
    await work((one) => {
      all.unshift(one)
      return one
    })
  } finally {
    for (const one of all) await one.stop().catch((error: unknown) => console.error(error)) // the others must stop all the same
  }
}
