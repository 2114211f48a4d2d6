import { problemOf } from '@treppenhaus/api-client/problem'
import type { Transport } from './completion-state.ts'
import type { Photo, PhotoProblem } from './photo.ts'

type Upload =
  | { kind: 'done'; stored: Pick<Photo, 'fileId' | 'uploadedAt' | 'problem'> }
  | { kind: 'refused'; problem: PhotoProblem }
  /** Nobody answered, or nobody is logged in: it goes again later. */
  | { kind: 'offline' }

const problems: Readonly<Record<string, PhotoProblem>> = {
  too_large: 'too_large',
  unsupported_media_type: 'wrong_type',
  storage_full: 'storage_full',
  too_many_requests: 'too_many_requests',
}

/** Sends one photo; resolves for every expected outcome. */
export async function uploadPhoto(transport: Transport, photo: Photo, onProgress: (share: number) => void): Promise<Upload> {
  try {
    const fileId = await transport.upload(photo, onProgress)
    return { kind: 'done', stored: { fileId, uploadedAt: Date.now(), problem: null } }
  } catch (error) {
    const problem = problemOf(error)
    if (!problem || problem.status === 401) return { kind: 'offline' }
    return { kind: 'refused', problem: problems[problem.code] ?? 'failed' }
  }
}
