/** How long and how large a bench runs; `BENCH_ROUNDS=1 BENCH_SECONDS=1 BENCH_TICKETS=500` is a quick look. */
export const env = {
  rounds: positive('BENCH_ROUNDS', 7),
  /** Of one window; each round has one of ours and one of the baseline. */
  seconds: positive('BENCH_SECONDS', 4),
  tickets: positive('BENCH_TICKETS', 100_000),
  /** Events of the throughput of the worker. */
  events: positive('BENCH_EVENTS', 3_000),
  /** Interleaved tries of each kind where times are compared. */
  tries: positive('BENCH_TRIES', 300),
  /** For the programs that a bench starts; what they must know besides is given to them. */
  inherited: { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'production' },
}

function positive(name: string, otherwise: number): number {
  const value = Number(process.env[name] ?? otherwise)
  if (!(value > 0)) throw new Error(`${name} must be a number above 0.`)
  return value
}
