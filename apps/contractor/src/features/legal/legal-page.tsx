import { SkipLink } from '@treppenhaus/ui/skip-link'
import { mainId } from '@treppenhaus/ui/lib/main-id'
import { useTranslation } from 'react-i18next'
import layout from '../../components/layout.module.css'
import { useOrganization } from '../../components/organization-queries.ts'
import { PageHead } from '../../components/page-head.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-queries.ts'
import { paths } from '../../lib/paths.ts'
import classes from './legal-page.module.css'

export const ImprintPage = () => <LegalPage page="imprint" />
export const PrivacyPage = () => <LegalPage page="privacy" />

/** Imprint or privacy notice of the organization; open to everybody. */
function LegalPage({ page }: { page: 'imprint' | 'privacy' }) {
  const { t, i18n } = useTranslation('common')
  const organization = useOrganization()
  return (
    <>
      <SkipLink label={t('skip')} />
      <main id={mainId} tabIndex={-1} className={classes.page}>
        <PageHead title={t(page)} back={useSession().status === 'link' ? paths.link : paths.week} />
        <QueryState query={organization} rows={4}>
          {(data) => (
            <div className={layout.form}>
              <p className={layout.text}>{data[page][i18n.language === 'en' ? 'en' : 'de']}</p>
            </div>
          )}
        </QueryState>
      </main>
    </>
  )
}
