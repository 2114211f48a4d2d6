let latest: (() => void) | undefined

const time = 8000

/** Remembers how to take the last act back, for 8 seconds and once. */
export function offerUndo(undo: () => void): () => void {
  const once = () => {
    if (latest === once) latest = undefined
    undo()
  }
  latest = once
  setTimeout(() => {
    if (latest === once) latest = undefined
  }, time)
  return once
}

/** The key Z: takes the last act back, where that is still possible. */
export function undoLatest(): void {
  latest?.()
}
