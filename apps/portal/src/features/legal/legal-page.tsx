import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { mainId } from '@treppenhaus/ui/lib/main-id'
import { TopBar } from '@treppenhaus/ui/top-bar'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useOrganization } from '../../components/organization-queries.ts'
import { QueryState } from '../../components/query-state.tsx'
import { useDocumentTitle } from '../../lib/use-document-title.ts'
import { paths } from '../../lib/paths.ts'
import classes from './legal-page.module.css'

export const ImprintPage = () => <LegalPage page="imprint" />
export const PrivacyPage = () => <LegalPage page="privacy" />

/** Imprint or privacy notice of the organization; open to everybody. */
function LegalPage({ page }: { page: 'imprint' | 'privacy' }) {
  const { t, i18n } = useTranslation('common')
  const navigate = useNavigate()
  const organization = useOrganization()
  useDocumentTitle(t(page))
  // Opened by its address there is nothing to go back to.
  const goBack = () => void (window.history.length > 1 ? navigate(-1) : navigate(paths.home))
  const back = (
    <ActionIcon aria-label={t('back')} onClick={goBack}>
      <IconArrowLeft aria-hidden="true" />
    </ActionIcon>
  )
  return (
    <main id={mainId} className={classes.page}>
      <TopBar title={t(page)} back={back} />
      <QueryState query={organization} rows={4}>
        {(data) => <p className={classes.text}>{data[page][i18n.language === 'en' ? 'en' : 'de']}</p>}
      </QueryState>
    </main>
  )
}
