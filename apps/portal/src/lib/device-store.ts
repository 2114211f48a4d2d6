const database = 'treppenhaus-portal'
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

/** What the portal keeps on the device: values and photos by key, in IndexedDB. Every call may fail where the browser allows no storage. */
export const deviceStore = {
  read: (key: string): Promise<unknown> => run('readonly', (objects) => objects.get(key) as IDBRequest<unknown>),
  write: (key: string, value: unknown): Promise<unknown> => run('readwrite', (objects) => objects.put(value, key)),
  remove: (key: string): Promise<unknown> => run('readwrite', (objects) => objects.delete(key)),
  readBelow: (prefix: string): Promise<unknown[]> => run('readonly', (objects) => objects.getAll(below(prefix)) as IDBRequest<unknown[]>),
  removeBelow: (prefix: string): Promise<unknown> => run('readwrite', (objects) => objects.delete(below(prefix))),
}
