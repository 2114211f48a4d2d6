import { useMemo } from 'react'
import { api } from '../api.ts'

const many = { params: { query: { limit: 100 } } } as const
const calm = { staleTime: 60_000 } as const

/** Houses for a select: value, address. */
export function usePropertyOptions() {
  const { data } = api.useQuery('get', '/api/v1/staff/properties', many, calm)
  return useMemo(
    () => data?.items.map(({ id, street, houseNumber, city }) => ({ value: id, label: `${street} ${houseNumber}, ${city}` })) ?? [],
    [data],
  )
}

/** Contractors for a select. */
export function useContractorOptions() {
  const { data } = api.useQuery('get', '/api/v1/staff/contractors', many, calm)
  return useMemo(() => data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [], [data])
}

/** People for a searchable select, found by what is typed. */
export function usePeopleOptions(q: string) {
  const { data } = api.useQuery('get', '/api/v1/staff/people', { params: { query: { limit: 20, ...(q ? { q } : {}) } } }, calm)
  return useMemo(
    () => data?.items.map(({ id, name, homes }) => ({ value: id, label: homes[0] ? `${name}, ${homes[0]}` : name })) ?? [],
    [data],
  )
}
