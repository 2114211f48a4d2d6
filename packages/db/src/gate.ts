/** Nobody may wait longer; the request is answered with 503. */
export class BusyError extends Error {}

type Waiter = { admit: () => void; timer: NodeJS.Timeout }

/** Lets at most `size` in at a time, the others in the order they came. */
export class Gate {
  readonly #size: number
  readonly #waitMs: number
  readonly #waiting = new Set<Waiter>()
  #inside = 0

  constructor(size: number, waitMs: number) {
    this.#size = size
    this.#waitMs = waitMs
  }

  /** Resolves when there is room. @throws BusyError after the waiting time */
  enter(): Promise<void> {
    if (this.#inside < this.#size) {
      this.#inside++
      return Promise.resolve()
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(waiter)
        reject(new BusyError(`No database connection became free within ${this.#waitMs} ms.`))
      }, this.#waitMs)
      const waiter = { admit: resolve, timer }
      this.#waiting.add(waiter)
    })
  }

  /** Gives the place to the one who has waited longest. */
  leave(): void {
    const [next] = this.#waiting
    if (!next) {
      this.#inside--
      return
    }
    this.#waiting.delete(next)
    clearTimeout(next.timer)
    next.admit()
  }
}
