import { Button } from '@mantine/core'
import { NotFoundPage } from '@treppenhaus/ui/not-found-page'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '../lib/paths.ts'
import { usePageTitle } from '../lib/use-page-title.ts'

/** The role of this account does not go with the page; the navigation shows what does. */
export function NotPermittedPage() {
  const { t } = useTranslation('common')
  usePageTitle(t('pages.notPermitted'))
  return (
    <NotFoundPage
      inShell
      title={t('pages.notPermitted')}
      text={t('pages.notPermittedText')}
      actions={
        <Button component={Link} to={paths.start}>
          {t('pages.start')}
        </Button>
      }
    />
  )
}
