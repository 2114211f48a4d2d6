import { Switch } from '@mantine/core'
import { Notice } from '@treppenhaus/ui/notice'
import { useTranslation } from 'react-i18next'
import { useOrganization } from '../../components/organization-queries.ts'
import { placeOf } from '../../lib/report.ts'
import type { ReportForm } from './use-report-form.ts'

/** Who will see the report, by name, and the switch for the own household. */
export function Readers({ form }: { form: ReportForm }) {
  const { t, i18n } = useTranslation('report', { keyPrefix: 'readers' })
  const organization = useOrganization()
  const { home, topic } = form.context
  const inFlat = placeOf(form.report, form.context) === 'unit'
  const board = !inFlat && home?.managementType === 'condominium'
  const readers = [
    organization.data?.name ?? t('manager'),
    board && t('board'),
    (form.report.kind === 'damage' || topic?.needsAccess) && t('contractor'),
    inFlat && form.report.householdVisible && t('yourHousehold'),
  ].filter((one) => typeof one === 'string')
  return (
    <>
      <Notice kind="audience">
        <strong>{t('title')}</strong> {new Intl.ListFormat(i18n.language).format(readers)}. {board ? t('otherNeighbours') : t('neighbours')}
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
