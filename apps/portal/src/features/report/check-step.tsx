import { Title } from '@mantine/core'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { Notice } from '@treppenhaus/ui/notice'
import { useTranslation } from 'react-i18next'
import { isUsable } from '../../lib/photo.ts'
import { useOnline } from '../../lib/use-online.ts'
import { useObjectUrls } from '../../components/use-object-urls.ts'
import classes from './check-step.module.css'
import { ReviewLines } from './review-lines.tsx'
import { Readers } from './readers.tsx'
import { StepForm } from './step-form.tsx'
import type { ReportForm } from './use-report-form.ts'
import { useSend } from './use-send.ts'

/** Step 5: everything once more, who sees it, and off it goes. */
export function CheckStep({ form }: { form: ReportForm }) {
  const { t } = useTranslation('report', { keyPrefix: 'check' })
  const online = useOnline()
  const { send, busy, problem, queued } = useSend(form)
  const notice = problem === undefined ? queued ? <Notice>{t('queued')}</Notice> : null : <InlineError>{problem}</InlineError>
  const label = online ? t('send') : t('sendLater')
  return (
    <StepForm form={form} heading={t('heading')} action={{ label, busy }} notice={notice} onSubmit={send}>
      <ReviewLines form={form} />
      <ReviewPhotos form={form} />
      <Readers form={form} />
    </StepForm>
  )
}

function ReviewPhotos({ form }: { form: ReportForm }) {
  const { t } = useTranslation('common', { keyPrefix: 'photos' })
  const photos = form.photos.filter(isUsable)
  const urls = useObjectUrls(photos)
  if (photos.length === 0) return null
  return (
    <section>
      <Title order={3} className={classes.title ?? ''}>
        {t('label')}
      </Title>
      <ul className={classes.photos} aria-label={t('label')}>
        {photos.map((photo, index) => (
          <li key={photo.id}>
            <img src={urls.get(photo.id)} alt={t('alt', { index: index + 1, count: photos.length })} />
          </li>
        ))}
      </ul>
    </section>
  )
}
