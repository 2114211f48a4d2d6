import { StatusChip } from '@treppenhaus/ui/status-chip'
import { useTranslation } from 'react-i18next'
import type { CompletionReport } from '../lib/order.ts'
import { FilePhotos } from './file-photos.tsx'
import classes from './report-card.module.css'
import { useWhen } from './use-when.ts'

interface ReportCardProps {
  report: CompletionReport
  /** A picture's address may have run out. */
  onStale: () => void
}

/** A completion report as it was sent. */
export function ReportCard({ report, onStale }: ReportCardProps) {
  const { t } = useTranslation('common', { keyPrefix: 'report' })
  const { t: tStatus } = useTranslation('common', { keyPrefix: 'status' })
  const when = useWhen()
  const { outcome, note, minutes, materials, signature, signedBy, before, after } = report
  return (
    <article className={classes.card} aria-label={t('of', { when: when.at(report.reportedAt) })}>
      <p className={classes.head}>
        <StatusChip kind="work_order" status={outcome} word={tStatus(`${outcome}`)} />
        <time dateTime={report.reportedAt}>{when.at(report.reportedAt)}</time>
      </p>
      {note === '' ? null : <p className={classes.note}>{note}</p>}
      {minutes === null ? null : <p>{t('time', { time: when.duration(minutes) })}</p>}
      {materials.length === 0 ? null : (
        <ul className={classes.materials} aria-label={t('material')}>
          {materials.map(({ name, quantity }, index) => (
            <li key={index}>
              {name} <b>{quantity}</b>
            </li>
          ))}
        </ul>
      )}
      <FilePhotos
        label={t('photos')}
        files={[...before, ...after]}
        tagOf={(index) => t(index < before.length ? 'before' : 'after')}
        onStale={onStale}
      />
      {signature?.thumbnailUrl ? (
        <img className={classes.signature} src={signature.thumbnailUrl} alt={t('signature')} onError={onStale} />
      ) : null}
      {signedBy === '' ? null : <p>{t('signedBy', { name: signedBy })}</p>}
    </article>
  )
}
