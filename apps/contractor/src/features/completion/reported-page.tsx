import { Button } from '@mantine/core'
import { IconCircleCheck, IconCloudUp } from '@tabler/icons-react'
import { FullPage } from '@treppenhaus/ui/full-page'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useAccount } from '../../components/account-context.ts'
import { useCompletions } from '../../components/use-completions.ts'
import { useOrderPlace } from '../../components/use-order-place.ts'
import { paths } from '../../lib/paths.ts'
import { useDocumentTitle } from '../../lib/use-document-title.ts'

/** What became of the report: it has gone, or it waits on the device. */
export function ReportedPage() {
  const { t } = useTranslation('completion', { keyPrefix: 'reported' })
  const { linkedOrderId } = useAccount()
  const { id, base } = useOrderPlace()
  const { entries } = useCompletions()
  const { state } = useLocation() as { state: { kind?: unknown } | null }
  const left = entries.get(id)?.draft.state
  const kind = left === 'waiting' ? 'waiting' : left === 'refused' ? 'refused' : state?.kind === undefined ? 'earlier' : 'sent'
  useDocumentTitle(t(`${kind}.title`))
  const Icon = kind === 'sent' || kind === 'earlier' ? IconCircleCheck : IconCloudUp
  const colour = kind === 'sent' || kind === 'earlier' ? 'var(--th-green)' : 'var(--th-amber)'
  return (
    <FullPage
      inShell
      picture={<Icon size={64} stroke={1.5} color={colour} aria-hidden="true" />}
      title={t(`${kind}.title`)}
      text={t(`${kind}.text`)}
      actions={
        <>
          {linkedOrderId === undefined ? (
            <Button component={Link} to={paths.week}>
              {t('week')}
            </Button>
          ) : null}
          <Button component={Link} to={base} variant={linkedOrderId === undefined ? 'default' : 'filled'}>
            {t('order')}
          </Button>
        </>
      }
    />
  )
}
