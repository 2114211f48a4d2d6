/**
 * Runs work for many groups side by side: at most `total` at a time, at most `perGroup` of one group, the groups in turn. Work is called
 * until it says that there is nothing more.
 */
export class Lanes<G> {
  readonly #total: number
  readonly #perGroup: number
  readonly #keyOf: (group: G) => string
  readonly #work: (group: G) => Promise<boolean>
  readonly #onError: (error: unknown, group: G) => void
  readonly #waiting = new Map<string, { group: G; calls: number; kick: number }>()
  readonly #running = new Map<string, number>()
  #idle: (() => void)[] = []
  #busy = 0
  #kicks = 0
  #stopped = false

  constructor(
    total: number,
    perGroup: number,
    keyOf: (group: G) => string,
    work: (group: G) => Promise<boolean>,
    onError: (error: unknown, group: G) => void,
  ) {
    this.#total = total
    this.#perGroup = perGroup
    this.#keyOf = keyOf
    this.#work = work
    this.#onError = onError
  }

  /** Says that a group has something to do, about `calls` times. */
  kick(group: G, calls: number): void {
    if (this.#stopped || calls < 1) return
    const key = this.#keyOf(group)
    const before = this.#waiting.get(key)?.calls ?? 0
    this.#waiting.set(key, { group, calls: before + calls, kick: ++this.#kicks })
    this.#start()
  }

  stop(): void {
    this.#stopped = true
    this.#waiting.clear()
  }

  idle(): Promise<void> {
    if (this.#busy === 0 && this.#waiting.size === 0) return Promise.resolve()
    return new Promise((resolve) => this.#idle.push(resolve))
  }

  #start(): void {
    for (const [key, { group, calls, kick }] of this.#waiting) {
      if (this.#busy >= this.#total) return
      const running = this.#running.get(key) ?? 0
      if (running >= this.#perGroup) continue
      this.#waiting.delete(key) // and back to the end, so that the groups take turns
      if (calls > 1) this.#waiting.set(key, { group, calls: calls - 1, kick })
      this.#running.set(key, running + 1)
      this.#busy++
      void this.#run(key, group)
    }
  }

  async #run(key: string, group: G): Promise<void> {
    const kicks = this.#kicks
    try {
      const found = await this.#work(group)
      if (!found) this.#forget(key, kicks)
    } catch (error) {
      this.#forget(key, kicks)
      this.#onError(error, group)
    }
    const running = (this.#running.get(key) ?? 1) - 1
    if (running === 0) this.#running.delete(key)
    else this.#running.set(key, running)
    this.#busy--
    this.#start()
    if (this.#busy === 0 && this.#waiting.size === 0) for (const resolve of this.#idle.splice(0)) resolve()
  }

  /** Nothing is left of what was known at that kick; a later one may mean something new. */
  #forget(key: string, kicks: number): void {
    const waiting = this.#waiting.get(key)
    if (waiting && waiting.kick <= kicks) this.#waiting.delete(key)
  }
}
