import { Button } from '@mantine/core'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAccount } from '../../components/account-context.ts'
import { HouseLine } from '../../components/house-line.tsx'
import { useOrder } from '../../components/order-queries.ts'
import { PageHead } from '../../components/page-head.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useCompletions } from '../../components/use-completions.ts'
import { useOrderPlace } from '../../components/use-order-place.ts'
import type { Order } from '../../lib/order.ts'
import { CompletionForm } from './completion-form.tsx'
import classes from './completion-page.module.css'

/** The contractor says how the work ended. Works in the cellar: everything stays on the device until it has gone. */
export function CompletionPage() {
  const { t } = useTranslation('completion')
  const { id, base } = useOrderPlace()
  const query = useOrder(id)
  const { entries } = useCompletions()
  // Without a connection, what is known of the order from the draft is enough to go on writing.
  const order = query.data ?? entries.get(id)?.draft.order
  return (
    <>
      <PageHead title={t('title')} back={base} end={order?.number} />
      {query.data ? (
        <div className={classes.who}>
          <HouseLine order={query.data} />
        </div>
      ) : null}
      <QueryState query={{ ...query, data: order }} rows={4} rowHeight={140}>
        {(known) => <Report order={known} loaded={query.data} base={base} />}
      </QueryState>
    </>
  )
}

interface ReportProps {
  order: Pick<Order, 'id' | 'number' | 'title' | 'street' | 'houseNumber'>
  /** The order as the server knows it, once it came. */
  loaded: Order | undefined
  base: string
}

function Report({ order, loaded, base }: ReportProps) {
  const { t } = useTranslation('completion')
  const { completions } = useAccount()
  const { phase, entries } = useCompletions()
  const { id, number, title, street, houseNumber } = order
  useEffect(() => {
    if (phase === 'ready') completions.open({ id, number, title, street, houseNumber })
  }, [completions, phase, id, number, title, street, houseNumber])
  const entry = entries.get(id)
  const over = loaded !== undefined && !loaded.actions.includes('complete')
  if (over && !entry?.sending)
    return (
      <EmptyState
        title={t('over.title')}
        text={t('over.text')}
        action={
          <Button component={Link} to={base}>
            {t('over.back')}
          </Button>
        }
      />
    )
  return entry ? (
    <CompletionForm entry={entry} lines={loaded?.lines ?? []} unitsPerFloor={loaded?.unitsPerFloor ?? null} base={base} />
  ) : null
}
