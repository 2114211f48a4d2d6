import { keepPreviousData, useQueryClient } from '@tanstack/react-query'
import { sendFile } from '@treppenhaus/api-client/upload'
import type { Schemas } from '@treppenhaus/api-client/problem'
import type { ImportAction, ImportState } from '@treppenhaus/domain/import'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { useEffect, useRef } from 'react'
import { api, client } from '../../api.ts'
import { importList as list, isUnderWay } from '../../components/import-queries.ts'
import { etagOf } from '../../lib/etag.ts'
import { session } from '../../lib/session.ts'

export type Import = Schemas['Import']
export type ImportTable = Schemas['ImportTable']
export type ImportField = Schemas['ImportField']
export type ImportRecord = Schemas['ImportRecord']
export type Leftovers = Schemas['ImportLeftovers']
export type Dialect = Schemas['ImportDialect']
export type Options = Schemas['ImportOptions']

const one = `${list}/{id}` as const
const soon = 1000
const pathOf = (id: string) => ({ params: { path: { id } } })

/** One import; asked again every second while the worker is at it, also after a reload. */
export const useImport = (id: string) =>
  api.useQuery('get', one, pathOf(id), {
    refetchInterval: ({ state }) => (isUnderWay(state.data as Import | undefined) ? soon : false),
  })

/** Once a step is over everything that was fetched before it may be different. */
export function useRenewAfter(state: ImportState) {
  const client = useQueryClient()
  const before = useRef(state)
  useEffect(() => {
    const was = before.current
    before.current = state
    if (isUnderWay({ state: was }) && was !== state) void client.invalidateQueries()
  }, [client, state])
}

/** The columns of a table with the first rows; `version` because another dialect makes other columns. */
export const useImportTable = ({ id, version }: Import) =>
  api.useQuery('get', `${list}/{id}/table`, pathOf(id), {
    queryKeyHashFn: (key) => JSON.stringify([key, version]),
    placeholderData: keepPreviousData,
    retry: false,
  })

/** Everything a column can go to. */
export const useImportFields = () => api.useQuery('get', '/api/v1/staff/import-fields', {}, { staleTime: 60_000 })

export interface RecordFilter {
  action?: ImportAction | undefined
  kind?: RecordKind | undefined
  errors?: boolean | undefined
}

/** What the file says, record by record, with what a run does with it. */
export const useImportRecords = (id: string, { action, kind, errors }: RecordFilter) =>
  api.useInfiniteQuery(
    'get',
    `${list}/{id}/records`,
    {
      params: {
        path: { id },
        query: {
          limit: 50,
          ...(action ? { action } : {}),
          ...(kind ? { kind } : {}),
          ...(errors ? { errors } : {}),
        },
      },
    },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor ?? undefined,
    },
  )

/** What a rollback could not take back. */
export const useLeftovers = (id: string) => api.useQuery('get', `${list}/{id}/left`, pathOf(id))

/** What an act answers is shown at once; lists and what depends on the step are asked for again. */
function useKeep() {
  const client = useQueryClient()
  return {
    onSuccess: (changed: Import) => {
      client.setQueryData(['get', one, pathOf(changed.id)], changed)
      void client.invalidateQueries({ queryKey: ['get', list] })
      void client.invalidateQueries({ queryKey: ['get', `${list}/{id}/records`] })
      void client.invalidateQueries({ queryKey: ['get', '/api/v1/staff/import-conflicts/count'] })
    },
  }
}

export const useEditImport = () => api.useMutation('patch', one, useKeep())
export const useCheckImport = () => api.useMutation('post', `${list}/{id}/check`, useKeep())
export const useRunImport = () => api.useMutation('post', `${list}/{id}/run`, useKeep())
export const usePauseImport = () => api.useMutation('post', `${list}/{id}/pause`, useKeep())
export const useResumeImport = () => api.useMutation('post', `${list}/{id}/resume`, useKeep())
export const useRollBackImport = () => api.useMutation('post', `${list}/{id}/roll-back`, useKeep())
export const useDiscardImport = () => api.useMutation('post', `${list}/{id}/discard`, useKeep())

/** Sends one file and has it looked at. */
export const uploadImport = (file: File, options: { idempotencyKey: string; onProgress: (share: number) => void; signal: AbortSignal }) =>
  sendFile<Import>(session, list, file, options)

/** Reads a file as the one before whose rows were mended: the columns are the same, with line and reason before them. */
export async function readLike(sent: Import, before: Import): Promise<void> {
  if (!sent.mapping || !before.mapping || !sent.dialect || !before.dialect) return
  const added = sent.mapping.length - before.mapping.length
  if (added < 0) return
  const { decimal, dayOrder } = before.dialect
  const { error } = await client.PATCH(one, {
    params: { path: { id: sent.id }, header: { 'if-match': etagOf(sent.version) } },
    body: {
      dialect: { ...sent.dialect, decimal, dayOrder },
      mapping: [...Array.from({ length: added }, () => null), ...before.mapping],
      options: { ...sent.options, managementType: before.options.managementType },
    },
  })
  if (error) throw error
}

export const errorFileOf = (id: string) => `${list}/${id}/error-file`
