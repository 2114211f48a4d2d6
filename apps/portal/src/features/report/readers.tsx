import { Switch } from '@mantine/core'
import { Notice } from '@treppenhaus/ui/notice'
import { useTranslation } from 'react-i18next'
import { useOrganization } from '../../components/organization-queries.ts'
import { placeOf } from '../../lib/report.ts'
import type { ReportForm } from './use-report-form.ts'

/** Who will see the report, by name, and the switch for the own household. */
export function Readers({ form }: { form: ReportForm }) {
  const { t } = useTranslation('report', { keyPrefix: 'readers' })
  const organization = useOrganization()
  const { home, topic } = form.context
  const name = organization.data?.name ?? t('manager')
  const inFlat = placeOf(form.report, form.context) === 'unit'
  const contractor = form.report.kind === 'damage' || topic?.needsAccess === true
  const ownerFirst = inFlat && home?.managementType === 'condominium' && home.role === 'resident'
  return (
    <>
      <Notice kind="audience">
        <strong>{t('title')}</strong> {contractor ? t('withContractor', { name }) : t('managerOnly', { name })}{' '}
        {ownerFirst ? `${t('owner')} ` : ''}
        {t('neighbours')}
      </Notice>
      {inFlat ? (
        <Switch
          label={t('household')}
          description={t('householdHint')}
          checked={form.report.householdVisible}
          onChange={(event) => form.update({ householdVisible: event.currentTarget.checked })}
        />
      ) : null}
    </>
  )
}
