import { useSearchParams } from 'react-router'

/** Filters of a list that stand in the address, by name; setting `undefined` takes one away. */
export function useAddressFilter<Name extends string>() {
  const [search, setSearch] = useSearchParams()
  const get = (name: Name): string | undefined => search.get(name) ?? undefined
  const set = (name: Name, value: string | undefined) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === undefined) next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )
  const reset = () => setSearch({}, { replace: true })
  return { get, set, reset, isSet: [...search.keys()].length > 0 }
}
