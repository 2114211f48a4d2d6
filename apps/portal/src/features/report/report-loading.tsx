import { TopBar } from '@treppenhaus/ui/top-bar'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDocumentTitle } from '../../lib/use-document-title.ts'

/** The form's head while topics, homes and the kept draft are read. */
export function ReportLoading({ children }: { children: ReactNode }) {
  const { t } = useTranslation('report')
  useDocumentTitle(t('title.damage'))
  return (
    <>
      <TopBar title={t('title.damage')} />
      {children}
    </>
  )
}
