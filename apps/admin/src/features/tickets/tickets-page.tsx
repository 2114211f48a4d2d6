import { EmptyState } from '@treppenhaus/ui/empty-state'
import { ListDetail } from '@treppenhaus/ui/list-detail'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, useLocation, useMatch, useNavigate, useSearchParams } from 'react-router'
import { Loaded } from '../../components/loaded.tsx'
import { paths } from '../../lib/paths.ts'
import { useMe } from '../../lib/session.ts'
import type { TicketRow } from '../../lib/ticket-cache.ts'
import { readFilter, writeFilter, type TicketFilter } from '../../lib/ticket-views.ts'
import { undoLatest } from '../../lib/undo.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { groupRows } from './list-groups.ts'
import { dayOf } from '../../lib/format.ts'
import type { Position } from './detail-head.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { PropertiesPanel } from './properties-panel.tsx'
import { useTicket, useTicketList } from './queries.ts'
import { TicketDetail } from './ticket-detail.tsx'
import classes from './ticket-detail.module.css'
import { TicketList } from './ticket-list.tsx'
import { useOpened } from './use-opened.ts'

/** The cockpit: the list, and beside it the ticket that the address names. */
export function TicketsPage() {
  const { t } = useTranslation(['tickets', 'common'])
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const openId = useMatch('/tickets/:id/*')?.params.id
  const filter = readFilter(search)
  const list = useTicketList(filter)
  const opened = useOpened(openId)
  const [propertiesOpened, setPropertiesOpened] = useState(false)
  const [keysOpened, setKeysOpened] = useState(false)
  usePageTitle(openId ? undefined : t(`tickets:view.${filter.view}`))
  useHotkeys({ '?': () => setKeysOpened(true), z: undoLatest })

  const change = (part: Partial<TicketFilter>) => {
    const next = { ...filter, ...part }
    void navigate(`${part.view ? paths.tickets : pathname}${writeFilter(next)}`, { replace: true })
  }
  return (
    <>
      <ListDetail
        words={{
          list: t('tickets:list.label'),
          detail: t('tickets:detail.label'),
          properties: t('tickets:panel.label'),
          resize: t('tickets:list.resize'),
          closeProperties: t('common:close'),
        }}
        list={<TicketList filter={filter} onFilter={change} list={list} selectedId={openId} opened={opened} />}
        detail={
          openId ? (
            <OpenTicket key={openId} id={openId} filter={filter} list={list} onProperties={() => setPropertiesOpened(true)} />
          ) : (
            <div className={classes.choose}>
              <EmptyState title={t('tickets:detail.choose')} text={t('tickets:detail.chooseText')} />
            </div>
          )
        }
        properties={openId ? <OpenProperties id={openId} search={writeFilter(filter)} /> : undefined}
        detailOpen={openId !== undefined}
        propertiesOpened={propertiesOpened}
        onPropertiesClose={() => setPropertiesOpened(false)}
      />
      <KeysDialog opened={keysOpened} onClose={() => setKeysOpened(false)} />
      <Outlet />
    </>
  )
}

interface OpenTicketProps {
  id: string
  filter: TicketFilter
  list: ReturnType<typeof useTicketList>
  onProperties: () => void
}

/** Neighbours of the open ticket in the order in which the list shows them. */
function positionOf(pages: { items: TicketRow[] }[], id: string, search: string, more: boolean): Position | undefined {
  const rows = groupRows(
    pages.map(({ items }) => items),
    new Date().toISOString(),
    dayOf,
  ).flatMap((group) => group.rows)
  const at = rows.findIndex((row) => row.id === id)
  if (at < 0) return undefined
  const to = (row: TicketRow | undefined) => row && `${paths.ticket(row.id)}${search}`
  return { at: at + 1, total: more ? undefined : rows.length, previous: to(rows[at - 1]), next: to(rows[at + 1]) }
}

function OpenTicket({ id, filter, list, onProperties }: OpenTicketProps) {
  const me = useMe()
  const ticket = useTicket(id)
  const search = writeFilter(filter)
  return (
    <Loaded query={ticket} rows={5} rowHeight={96}>
      {(found) => (
        <TicketDetail
          ticket={found}
          position={list.data ? positionOf(list.data.pages, id, search, list.hasNextPage) : undefined}
          back={`${paths.tickets}${search}`}
          author={me.displayName}
          onProperties={onProperties}
          onReload={ticket.refetch}
        />
      )}
    </Loaded>
  )
}

function OpenProperties({ id, search }: { id: string; search: string }) {
  const ticket = useTicket(id)
  return ticket.data ? <PropertiesPanel ticket={ticket.data} search={search} /> : null
}
