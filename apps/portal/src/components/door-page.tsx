import { Anchor, Button } from '@mantine/core'
import { LoginLayout } from '@treppenhaus/ui/login-layout'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useOrganization } from './organization-queries.ts'
import { speak } from '../lib/i18n.ts'
import { paths } from '../lib/paths.ts'
import { useDocumentTitle } from '../lib/use-document-title.ts'
import classes from './door-page.module.css'

const lit = [0, 1, 2].map((column) => ({ column, row: 1 }))

/** Frame of the pages before the log-in: the house, the organization, legal pages and language. */
export function DoorPage({ title, children }: { title: string; children: ReactNode }) {
  const { t, i18n } = useTranslation('common')
  const organization = useOrganization()
  useDocumentTitle(title)
  const other = i18n.language === 'de' ? 'en' : 'de'
  return (
    <LoginLayout
      organization={organization.data?.name ?? ''}
      door={t('door')}
      title={title}
      lit={lit}
      footer={
        <>
          <Anchor component={Link} to={paths.imprint}>
            {t('imprint')}
          </Anchor>
          <Anchor component={Link} to={paths.privacy}>
            {t('privacy')}
          </Anchor>
        </>
      }
      footerEnd={
        <Button variant="transparent" className={classes.language ?? ''} lang={other} onClick={() => void speak(other)}>
          {t('otherLanguage')}
        </Button>
      }
    >
      {children}
    </LoginLayout>
  )
}
