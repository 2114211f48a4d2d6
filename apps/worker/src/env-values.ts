/** A mistake in the environment, said in one sentence. */
export class EnvError extends Error {}

export type Values = Record<string, string | undefined>

const refuse = (sentence: string): never => {
  throw new EnvError(sentence)
}

export const required = (values: Values, name: string, what: string): string => values[name] || refuse(`${name} is missing: ${what}.`)

export function oneOf<T extends string>(values: Values, name: string, allowed: readonly T[], otherwise: T): T {
  const value = values[name] || otherwise
  return allowed.find((one) => one === value) ?? refuse(`${name} must be one of ${allowed.join(', ')}.`)
}

export function whole(values: Values, name: string, otherwise: number, least: number, most: number): number {
  const value = values[name] ? Number(values[name]) : otherwise
  return Number.isInteger(value) && value >= least && value <= most
    ? value
    : refuse(`${name} must be a whole number from ${least} to ${most}.`)
}
