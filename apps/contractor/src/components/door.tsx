import { Anchor } from '@mantine/core'
import { LoginLayout } from '@treppenhaus/ui/login-layout'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { speak } from '../lib/i18n.ts'
import { paths } from '../lib/paths.ts'
import { useDocumentTitle } from '../lib/use-document-title.ts'
import classes from './door.module.css'
import { useOrganization } from './organization-queries.ts'

const lit = [
  { column: 4, row: 0 },
  { column: 4, row: 1 },
  { column: 4, row: 2 },
]

/** A page before the log-in: the house, the name of the manager, and the legal links. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  const { t, i18n } = useTranslation('common')
  const { data } = useOrganization()
  const other = i18n.language === 'de' ? 'en' : 'de'
  useDocumentTitle(title)
  return (
    <LoginLayout
      organization={data?.name ?? ''}
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
        <button type="button" className={classes.language} lang={other} onClick={() => void speak(other)}>
          {t('otherLanguage')}
        </button>
      }
    >
      <div className={classes.content}>{children}</div>
    </LoginLayout>
  )
}
