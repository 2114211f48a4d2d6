import type { Trade } from '@treppenhaus/domain/master-data'
import type { Urgency } from '@treppenhaus/domain/ticket'
import { ChoiceTiles } from '@treppenhaus/ui/choice-tiles'
import { Notice } from '@treppenhaus/ui/notice'
import { useTranslation } from 'react-i18next'
import { useOrganization } from '../../components/organization-queries.ts'
import { telLink } from '../../lib/format.ts'
import classes from './urgency-choice.module.css'
import type { ReportForm } from './use-report-form.ts'

const offered = ['emergency', 'high', 'normal'] as const satisfies readonly Urgency[]
/** Trades whose emergencies have words of their own. */
const known = ['plumbing', 'heating', 'electrical', 'locksmith', 'lift', 'windows_doors', 'roofing'] as const satisfies readonly Trade[]

/** How urgent it is; where it is, what to do at once and whom to call. */
export function UrgencyChoice({ form, error }: { form: ReportForm; error: string | undefined }) {
  const { t, i18n } = useTranslation('report', { keyPrefix: 'urgency' })
  const { topic, home } = form.context
  const organization = useOrganization()
  const trade = known.find((one) => one === topic?.trade) ?? 'other'
  const { urgency } = form.report
  const advice = topic && (i18n.language === 'en' ? topic.adviceEn : topic.adviceDe)
  const phone = home?.emergencyPhone ?? organization.data?.emergencyPhone
  const urgent = urgency === 'emergency' || urgency === 'high'
  return (
    <div className={classes.urgency}>
      <ChoiceTiles
        legend={t('legend')}
        layout="row"
        choices={offered.map((value) => ({
          value,
          label: t(`level.${value}`),
          hint: value === 'emergency' ? t(`emergency.${trade}`) : t(`hint.${value}`),
        }))}
        value={urgency}
        onChange={(value) => form.update({ urgency: value as Urgency })}
        error={error}
      />
      <div aria-live="polite">
        {urgent && (advice || phone) ? (
          <Notice kind="danger">
            {advice ? <strong>{advice} </strong> : null}
            {phone ? (
              <>
                {t('call')} <a href={telLink(phone)}>{phone}</a>
              </>
            ) : null}
          </Notice>
        ) : null}
      </div>
    </div>
  )
}
