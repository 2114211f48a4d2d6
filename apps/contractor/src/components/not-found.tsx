import { Button } from '@mantine/core'
import { NotFoundPage } from '@treppenhaus/ui/not-found-page'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '../lib/paths.ts'
import { useDocumentTitle } from '../lib/use-document-title.ts'

/** An address of ours that leads nowhere; `alone` outside the frame with the tabs. */
export function NotFound({ alone = false }: { alone?: boolean }) {
  const { t } = useTranslation('common', { keyPrefix: 'notFound' })
  useDocumentTitle(t('title'))
  const home = (
    <Button component={Link} to={paths.week}>
      {t('home')}
    </Button>
  )
  return <NotFoundPage title={t('title')} text={t('text')} actions={home} inShell={!alone} />
}
