import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { OfflineBar } from '@treppenhaus/ui/offline-bar'
import { TopBar } from '@treppenhaus/ui/top-bar'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDocumentTitle } from '../lib/use-document-title.ts'
import { useOnline } from '../lib/use-online.ts'

interface PageHeadProps {
  title: string
  /** Where the arrow leads; a page of the tabs has none. */
  back?: string | undefined
  end?: ReactNode
}

/** Head of a page: its title, also in the browser's own bar, the way back, and whether there is a connection. */
export function PageHead({ title, back, end }: PageHeadProps) {
  const { t } = useTranslation('common')
  useDocumentTitle(title)
  const arrow =
    back === undefined ? undefined : (
      <ActionIcon component={Link} to={back} aria-label={t('back')}>
        <IconArrowLeft aria-hidden="true" />
      </ActionIcon>
    )
  return (
    <>
      <TopBar title={title} back={arrow} end={end} />
      <OfflineNotice />
    </>
  )
}

function OfflineNotice() {
  const { t } = useTranslation('common', { keyPrefix: 'offline' })
  return useOnline() ? null : <OfflineBar title={t('title')}>{t('text')}</OfflineBar>
}
