import type { Readable } from 'node:stream'
import { Disk } from 'flydrive'
import { AtomicFsDriver } from './atomic-fs-driver.ts'
import { folderOf, pathOf, type StoredFile } from './stored-file.ts'

/** With `s3`, an S3-compatible store; else the folder `files` in `directory` (DATA_DIR). */
export type StorageSettings = {
  directory: string
  s3?: {
    /** `https://…`; not needed for AWS. */
    endpoint?: string
    region: string
    bucket: string
    accessKeyId: string
    secretAccessKey: string
  }
}

export type Storage = {
  /**
   * Stores it completely or not at all; what was there under this address is replaced.
   * @param size in bytes, checked on disk; S3 needs it for a stream
   * @throws StorageFullError when there is no room
   */
  put: (file: StoredFile, contents: Readable | Uint8Array, size?: number) => Promise<void>
  /** @throws FileMissingError when it is not there */
  get: (file: StoredFile) => Promise<Readable>
  /** What is not there already is no error. */
  delete: (file: StoredFile) => Promise<void>
  /** Removes everything of one organization. */
  deleteOrganization: (organization: string) => Promise<void>
  /** @throws when the storage cannot be written to; for the readiness check */
  probe: () => Promise<void>
}

/** The row knows a file that the storage does not have. */
export class FileMissingError extends Error {}

/** There is no room left: 507. */
export class StorageFullError extends Error {}

/** Opens the storage; nothing is read or written yet. */
export async function openStorage(settings: StorageSettings): Promise<Storage> {
  const disk = new Disk(settings.s3 ? await s3Driver(settings.s3) : new AtomicFsDriver(settings.directory))
  return {
    put: async (file, contents, size) => {
      const [path, options] = [
        pathOf(file),
        { contentType: 'application/octet-stream', ...(size === undefined ? {} : { contentLength: size }) },
      ]
      try {
        await (contents instanceof Uint8Array ? disk.put(path, contents, options) : disk.putStream(path, contents, options))
      } catch (error) {
        if (hasCause(error, ['ENOSPC', 'EDQUOT'])) throw new StorageFullError('The storage is full.', { cause: error })
        throw error
      }
    },
    get: async (file) => {
      try {
        return await disk.getStream(pathOf(file))
      } catch (error) {
        if (hasCause(error, ['ENOENT', 'NoSuchKey', 'NotFound']))
          throw new FileMissingError(`${pathOf(file)} is not in the storage.`, { cause: error })
        throw error
      }
    },
    delete: async (file) => disk.delete(pathOf(file)),
    deleteOrganization: (organization) => disk.deleteAll(folderOf(organization)),
    probe: async () => {
      await disk.put('probe', new Uint8Array([1]))
      await disk.delete('probe')
    },
  }
}

/** Loaded only when it is used: it is large. */
async function s3Driver({ endpoint, region, bucket, accessKeyId, secretAccessKey }: NonNullable<StorageSettings['s3']>) {
  const { S3Driver } = await import('flydrive/drivers/s3')
  return new S3Driver({
    region,
    bucket,
    credentials: { accessKeyId, secretAccessKey },
    visibility: 'private',
    supportsACL: false,
    // Stores other than AWS often know neither buckets as host names nor the newer checksums.
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
}

/** The disk names its reasons in `code`, S3 in `name`; the storage library wraps both. */
function hasCause(error: unknown, names: string[]): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (names.includes(at.name) || ('code' in at && names.includes(String(at.code)))) return true
  }
  return false
}
