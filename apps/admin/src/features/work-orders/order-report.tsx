import type { Schemas } from '@treppenhaus/api-client/problem'
import { Chip } from '@treppenhaus/ui/chip'
import { outcomeLooks } from '@treppenhaus/ui/lib/outcomes'
import { useTranslation } from 'react-i18next'
import { Attachments } from '../../components/attachments.tsx'
import { useTimeWords } from '../../components/use-time-words.ts'
import { formatNumber } from '../../lib/format.ts'
import classes from './order-detail.module.css'

/** What the contractor reported: outcome, hours, material, pictures before and after, signature. */
export function OrderReport({ report }: { report: Schemas['CompletionReport'] }) {
  const { t } = useTranslation(['work-orders', 'words'])
  const times = useTimeWords()
  const look = outcomeLooks[report.outcome]
  const after = new Set(report.after.map(({ id }) => id))
  return (
    <section className={classes.report}>
      <h2 className={classes.sectionTitle}>
        {t('work-orders:report.title')}{' '}
        <Chip hue={look.hue} icon={look.icon}>
          {t(`words:outcome.${report.outcome}`)}
        </Chip>
      </h2>
      <p className={classes.quiet}>{t('work-orders:report.by', { name: report.reportedBy, at: times.moment(report.reportedAt) })}</p>
      {report.note ? <p className={classes.text}>{report.note}</p> : null}
      <Attachments
        label={t('work-orders:report.photos')}
        files={[...report.before, ...report.after]}
        tagOf={({ id }) => t(after.has(id) ? 'work-orders:report.after' : 'work-orders:report.before')}
      />
      <dl className={classes.facts}>
        {report.minutes === null ? null : (
          <div className={classes.fact}>
            <dt>{t('work-orders:report.hours')}</dt>
            <dd className="num">{t('work-orders:report.hoursValue', { hours: formatNumber(report.minutes / 60) })}</dd>
          </div>
        )}
        {report.materials.length > 0 ? (
          <div className={classes.fact}>
            <dt>{t('work-orders:report.material')}</dt>
            <dd>
              <ul className={classes.list}>
                {report.materials.map(({ name, quantity }) => (
                  <li key={`${name}${quantity}`}>{quantity ? `${quantity} ${name}` : name}</li>
                ))}
              </ul>
            </dd>
          </div>
        ) : null}
        {report.signedBy || report.signature ? (
          <div className={classes.fact}>
            <dt>{t('work-orders:report.signature')}</dt>
            <dd>
              {report.signature?.url ? (
                <img
                  className={classes.signature}
                  src={report.signature.url}
                  alt={t('work-orders:report.signedBy', { name: report.signedBy })}
                />
              ) : null}
              {report.signedBy}
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  )
}
