import pg from 'pg'
import { Gate } from './gate.ts'

export type BudgetOptions = {
  /** Connections over all organizations. */
  maxConnections: number
  /** Connections of one organization. */
  maxPerPool: number
  /** How long a query may wait for its connection. */
  waitMs: number
}

/**
 * A pool whose connections count against a budget that all organizations share, so that many small databases fit on one server
 * and one busy organization cannot take the places of the others.
 */
export class BudgetedPool extends pg.Pool {
  readonly #budget: ConnectionBudget
  readonly #own: Gate
  readonly #held = new WeakSet<pg.PoolClient>()

  constructor(config: pg.PoolConfig, budget: ConnectionBudget) {
    super({ ...config, max: budget.options.maxPerPool, connectionTimeoutMillis: budget.options.waitMs })
    this.#budget = budget
    this.#own = new Gate(budget.options.maxPerPool, budget.options.waitMs)
    // While it is held nobody else listens to a connection: that it was lost is seen by the next query, and must not end the process.
    this.on('connect', (client) => client.on('error', () => {}))
    this.on('release', (_error, client) => {
      if (this.#held.delete(client)) this.#leave()
    })
  }

  override connect(): Promise<pg.PoolClient>
  override connect(callback: Callback): void
  override connect(callback?: Callback): Promise<pg.PoolClient> | void {
    const client = this.#take()
    if (!callback) return client
    client.then(
      (taken) => callback(undefined, taken, taken.release),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), undefined, () => {}),
    )
  }

  /** Gives up one connection that nobody uses. */
  async closeIdle(): Promise<void> {
    const client = await super.connect()
    client.release(true)
  }

  async #take(): Promise<pg.PoolClient> {
    await this.#own.enter()
    let settled: () => void
    try {
      settled = await this.#budget.enter(this)
    } catch (error) {
      this.#own.leave()
      throw error
    }
    try {
      const connecting = super.connect()
      settled()
      const client = await connecting
      this.#held.add(client)
      return client
    } catch (error) {
      this.#leave()
      throw error
    }
  }

  #leave(): void {
    this.#budget.leave()
    this.#own.leave()
  }
}

type Callback = (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: boolean | Error) => void) => void

/** Counts the connections of all pools. Pools are kept in the order of their last use. */
export class ConnectionBudget {
  readonly options: BudgetOptions
  readonly #gate: Gate
  readonly #pools = new Set<BudgetedPool>()
  #promised = 0 // places given to pools that have not begun to connect

  constructor(options: BudgetOptions) {
    this.options = options
    this.#gate = new Gate(options.maxConnections, options.waitMs)
  }

  /** Resolves when `pool` may use or open one connection, with what it calls as soon as it has begun to. @throws BusyError */
  async enter(pool: BudgetedPool): Promise<() => void> {
    await this.#gate.enter()
    this.#pools.delete(pool)
    this.#pools.add(pool)
    if (pool.idleCount > 0) return () => {}
    // Fewer than all places are in use, so when there is no room for another connection, one of somebody else is idle.
    const full = this.openConnections + this.#promised >= this.options.maxConnections
    this.#promised++
    if (full)
      await this.#oldestIdle()
        ?.closeIdle()
        .catch(() => {}) // nothing is lost by one connection too many
    return () => {
      this.#promised--
    }
  }

  leave(): void {
    this.#gate.leave()
  }

  get openConnections(): number {
    let sum = 0
    for (const pool of this.#pools) sum += pool.totalCount
    return sum
  }

  /** Forgets pools whose connections have all gone; `close` needs to know the others. */
  forgetClosed(): void {
    for (const pool of this.#pools) if (pool.totalCount === 0) this.#pools.delete(pool)
  }

  /** Closes all pools that were used and not forgotten. */
  async close(): Promise<void> {
    await Promise.all([...this.#pools].filter((pool) => !pool.ending).map((pool) => pool.end()))
  }

  #oldestIdle(): BudgetedPool | undefined {
    for (const pool of this.#pools) if (pool.idleCount > 0) return pool
    return undefined
  }
}
