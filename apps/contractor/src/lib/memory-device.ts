import type { DeviceStore } from './device-store.ts'

/** A device without a disk: forgets everything with the page. For tests. */
export function memoryDevice(): DeviceStore {
  const values = new Map<string, unknown>()
  const keys = (prefix: string) => [...values.keys()].filter((key) => key.startsWith(prefix)).toSorted()
  return {
    read: async (key) => structuredClone(values.get(key)),
    write: async (key, value) => void values.set(key, structuredClone(value)),
    remove: async (key) => void values.delete(key),
    keysBelow: async (prefix) => keys(prefix),
    removeBelow: async (prefix) => {
      for (const key of keys(prefix)) values.delete(key)
    },
  }
}
