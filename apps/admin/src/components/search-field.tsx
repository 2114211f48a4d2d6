import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'

interface SearchFieldProps {
  label: string
  placeholder: string
  /** What is searched for now. */
  q: string | undefined
  /** Called a moment after typing, and at once on Enter. */
  onSearch: (q: string | undefined) => void
}

const pause = 300

/** Searches while somebody types; follows when the search is changed from outside, such as by a reset. */
export function SearchField({ label, placeholder, q, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(q ?? '')
  const [asked, setAsked] = useState(q)
  const [seen, setSeen] = useState(q)
  if (seen !== q) {
    setSeen(q)
    if (q !== asked) {
      setAsked(q)
      setText(q ?? '')
    }
  }
  const wanted = text.trim() || undefined
  const ask = useEffectEvent(() => {
    setAsked(wanted)
    onSearch(wanted)
  })
  useEffect(() => {
    if (wanted === asked) return
    const timer = setTimeout(() => ask(), pause)
    return () => clearTimeout(timer)
  }, [wanted, asked])
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || wanted === asked) return
        setAsked(wanted)
        onSearch(wanted)
      }}
    />
  )
}
