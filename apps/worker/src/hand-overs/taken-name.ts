const TAKEN = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}) (.+)$/

/** A taken file is called by its import, so that nothing else has to remember which one it is. */
export const takenName = (importId: string, name: string): string => `${importId} ${name}`

export function readTakenName(taken: string): { importId: string; name: string } | undefined {
  const [, importId, name] = TAKEN.exec(taken) ?? []
  return importId === undefined || name === undefined ? undefined : { importId, name }
}
