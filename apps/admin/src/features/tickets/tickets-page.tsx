import { EmptyState } from '@treppenhaus/ui/empty-state'
import { ListDetail } from '@treppenhaus/ui/list-detail'
import { SkeletonRows } from '@treppenhaus/ui/skeleton-rows'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, useLocation, useMatch, useNavigate, useSearchParams } from 'react-router'
import { paths } from '../../lib/paths.ts'
import { readFilter, writeFilter, type TicketFilter } from '../../lib/ticket-views.ts'
import { undoLatest } from '../../lib/undo.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { useTicketList } from './queries.ts'
import classes from './ticket-detail.module.css'
import { TicketList } from './ticket-list.tsx'
import { useOpened } from './use-opened.ts'

const openTicket = () => import('./open-ticket.tsx')
const OpenTicket = lazy(async () => ({ default: (await openTicket()).OpenTicket }))
const OpenProperties = lazy(async () => ({ default: (await openTicket()).OpenProperties }))
const KeysDialog = lazy(async () => ({ default: (await import('./keys-dialog.tsx')).KeysDialog }))

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
        list={
          <TicketList
            onApproach={() => void openTicket()}
            filter={filter}
            onFilter={change}
            list={list}
            selectedId={openId}
            opened={opened}
          />
        }
        detail={
          openId ? (
            <Suspense fallback={<SkeletonRows rows={5} rowHeight={96} label={t('common:loading')} />}>
              <OpenTicket key={openId} id={openId} filter={filter} list={list} onProperties={() => setPropertiesOpened(true)} />
            </Suspense>
          ) : (
            <div className={classes.choose}>
              <EmptyState title={t('tickets:detail.choose')} text={t('tickets:detail.chooseText')} />
            </div>
          )
        }
        properties={
          openId ? (
            <Suspense>
              <OpenProperties id={openId} search={writeFilter(filter)} />
            </Suspense>
          ) : undefined
        }
        detailOpen={openId !== undefined}
        propertiesOpened={propertiesOpened}
        onPropertiesClose={() => setPropertiesOpened(false)}
      />
      {keysOpened ? (
        <Suspense>
          <KeysDialog onClose={() => setKeysOpened(false)} />
        </Suspense>
      ) : null}
      <Outlet />
    </>
  )
}
