import { useTranslation } from 'react-i18next'
import { DataPage } from '../../components/data-page.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { useOfficeSections } from '../../components/use-office-sections.ts'

/** Where each part of the office's own affairs is, and what it is for. */
export function OfficeOverviewPage() {
  const { t } = useTranslation('office')
  const sections = useOfficeSections()
  return (
    <DataPage title={t('title')} narrow>
      <RecordList
        label={t('title')}
        records={sections.map(({ name, to, label, text, icon: Icon }) => ({
          key: name,
          to,
          sign: <Icon aria-hidden="true" size={20} stroke={1.75} />,
          name: label,
          facts: text,
        }))}
      />
    </DataPage>
  )
}
