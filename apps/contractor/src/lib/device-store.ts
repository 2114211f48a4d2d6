/** Values and photos by key. Every call may fail where the browser allows no storage. */
export type DeviceStore = {
  read: (key: string) => Promise<unknown>
  write: (key: string, value: unknown) => Promise<unknown>
  remove: (key: string) => Promise<unknown>
  keysBelow: (prefix: string) => Promise<string[]>
  removeBelow: (prefix: string) => Promise<unknown>
}

const database = 'treppenhaus-contractor'
const store = 'kept'

let opened: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(store)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the device store did not open'))
  })
  return opened
}

async function run<T>(mode: IDBTransactionMode, work: (objects: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await open()).transaction(store, mode)
  return new Promise((resolve, reject) => {
    const request = work(transaction.objectStore(store))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error ?? new Error('the device store did not write'))
  })
}

const below = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uffff`)

/** What the app keeps on the device, in IndexedDB: it takes photos, and it survives the end of the page. */
export const deviceStore: DeviceStore = {
  read: (key) => run('readonly', (objects) => objects.get(key) as IDBRequest<unknown>),
  write: (key, value) => run('readwrite', (objects) => objects.put(value, key)),
  remove: (key) => run('readwrite', (objects) => objects.delete(key)),
  keysBelow: async (prefix) => (await run('readonly', (objects) => objects.getAllKeys(below(prefix)))).map(String),
  removeBelow: (prefix) => run('readwrite', (objects) => objects.delete(below(prefix))),
}
