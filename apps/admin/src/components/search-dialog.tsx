import { Modal, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconBuilding, IconDoor, IconHammer, IconInbox, IconSearch, IconTool, IconUser } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { paths } from '../lib/paths.ts'
import { useMay } from '../lib/session.ts'
import classes from './search-dialog.module.css'
import { type SearchHit, useSearch } from './search-queries.ts'

const kinds = {
  property: { icon: IconBuilding, path: paths.property },
  unit: { icon: IconDoor, path: paths.unit },
  person: { icon: IconUser, path: paths.person },
  contractor: { icon: IconHammer, path: paths.contractor },
  ticket: { icon: IconInbox, path: paths.ticket },
  work_order: { icon: IconTool, path: paths.workOrder },
} as const satisfies Record<SearchHit['kind'], unknown>

const PAUSE_MS = 120

interface SearchDialogProps {
  opened: boolean
  onClose: () => void
}

/** One field for everything: arrows choose, Enter opens. What was typed is there again when it opens again. */
export function SearchDialog({ opened, onClose }: SearchDialogProps) {
  const { t } = useTranslation(['search', 'common'])
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const [q] = useDebouncedValue(text.trim(), PAUSE_MS)
  const found = useSearch(q)
  const list = useId()
  const navigate = useNavigate()
  const hits = q === '' ? [] : (found.data?.items ?? [])
  const open = (path: string) => {
    onClose()
    void navigate(path)
  }
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && hits.length > 0) {
      event.preventDefault()
      setChosen((chosen + step + hits.length) % hits.length)
    }
    const hit = hits[chosen]
    if (event.key === 'Enter' && hit) open(kinds[hit.kind].path(hit.id))
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('search:title')}
      size={640}
      centered={false}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={t('search:label')}
        aria-expanded={hits.length > 0}
        aria-controls={list}
        aria-activedescendant={hits[chosen] ? `${list}-${chosen}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={t('search:placeholder')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        maxLength={100}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setChosen(0)
        }}
        onKeyDown={onKey}
      />
      <Hits id={list} hits={hits} chosen={chosen} onOpen={open} />
      <p className={classes.said} role="status">
        {found.isError ? t('search:failed') : said(q, found.isFetching, hits.length)}
      </p>
      <InTickets q={q} onOpen={open} />
    </Modal>
  )

  function said(asked: string, isFetching: boolean, count: number) {
    if (asked === '') return t('search:hint')
    if (count > 0) return t('search:hits', { count })
    return isFetching ? t('common:loading') : t('search:none', { q: asked })
  }
}

interface HitsProps {
  id: string
  hits: readonly SearchHit[]
  chosen: number
  onOpen: (path: string) => void
}

function Hits({ id, hits, chosen, onOpen }: HitsProps) {
  const { t } = useTranslation('search')
  if (hits.length === 0) return <div id={id} role="listbox" aria-label={t('results')} />
  return (
    <div id={id} role="listbox" aria-label={t('results')} className={classes.hits}>
      {Object.keys(kinds).map((kind) => {
        const ofKind = hits.flatMap((hit, index) => (hit.kind === kind ? [{ hit, index }] : []))
        if (ofKind.length === 0) return null
        return (
          <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
            <div id={`${id}-${kind}`} className={classes.kind} role="presentation">
              {t(`kind.${kind as SearchHit['kind']}`)}
            </div>
            {ofKind.map(({ hit, index }) => (
              <Hit key={hit.id} id={`${id}-${index}`} hit={hit} isChosen={index === chosen} onOpen={onOpen} />
            ))}
          </div>
        )
      })}
    </div>
  )
}

interface HitProps {
  id: string
  hit: SearchHit
  isChosen: boolean
  onOpen: (path: string) => void
}

// The keyboard stays in the field: the chosen hit is named there, and a click is the other way to open one.
function Hit({ id, hit, isChosen, onOpen }: HitProps) {
  const { t } = useTranslation('search')
  const { icon: Icon, path } = kinds[hit.kind]
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      className={classes.hit}
      ref={(node) => {
        if (isChosen) node?.scrollIntoView({ block: 'nearest' })
      }}
      onClick={() => onOpen(path(hit.id))}
    >
      <Icon aria-hidden="true" />
      <span className={classes.title}>
        {hit.title}
        {hit.archived ? <span className={classes.archived}>{t('archived')}</span> : null}
      </span>
      <span className={classes.about}>{hit.about}</span>
    </div>
  )
}

/** The list of tickets searches in their texts, and shows them all. */
function InTickets({ q, onOpen }: { q: string; onOpen: (path: string) => void }) {
  const { t } = useTranslation('search')
  const mayRead = useMay('tickets.read')
  if (q === '' || !mayRead) return null
  return (
    <button type="button" className={classes.more} onClick={() => onOpen(`${paths.tickets}?${new URLSearchParams({ view: 'all', q })}`)}>
      {t('inTickets', { q })}
    </button>
  )
}
