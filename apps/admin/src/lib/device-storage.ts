let prefix = 'th:staff:'

/** What is kept on the device belongs to one account of one organization; the session clears it at log-out. */
export const keepOnDeviceFor = (accountPrefix: string) => void (prefix = accountPrefix)

/** Reads a value that this account kept; storage may be closed by the browser's settings. */
export function readDevice<T>(key: string): T | undefined {
  try {
    const text = localStorage.getItem(prefix + key)
    return text === null ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}

/** Keeps a value, or forgets it when it is `undefined`. */
export function writeDevice(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(prefix + key)
    else localStorage.setItem(prefix + key, JSON.stringify(value))
  } catch {
    // A full or closed storage must not stop anybody from typing.
  }
}
