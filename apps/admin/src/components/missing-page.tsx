import { Button } from '@mantine/core'
import { NotFoundPage } from '@treppenhaus/ui/not-found-page'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '../lib/paths.ts'
import { usePageTitle } from '../lib/use-page-title.ts'

/** The address leads nowhere, or to something this account does not see. */
export function MissingPage({ inShell = true }: { inShell?: boolean }) {
  const { t } = useTranslation('common')
  usePageTitle(t('pages.notFound'))
  return (
    <NotFoundPage
      inShell={inShell}
      title={t('pages.notFound')}
      text={t('pages.notFoundText')}
      actions={
        <Button component={Link} to={paths.tickets}>
          {t('pages.home')}
        </Button>
      }
    />
  )
}
