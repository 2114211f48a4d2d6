import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PhotoField } from '../../components/photo-field.tsx'
import { MAX_DESCRIPTION } from '../../lib/report.ts'
import classes from './details-step.module.css'
import { StepForm } from './step-form.tsx'
import type { ReportForm } from './use-report-form.ts'
import { useStep } from './use-step.ts'

/** Step 3: what happened, in words and photos. */
export function DetailsStep({ form }: { form: ReportForm }) {
  const { t, i18n } = useTranslation('report', { keyPrefix: 'details' })
  const { body, errors, next } = useStep('details', form)
  const { description } = form.report
  const error =
    errors.description === 'too_long'
      ? t('tooLong', { count: description.length - MAX_DESCRIPTION, max: MAX_DESCRIPTION.toLocaleString(i18n.language) })
      : errors.description && t('missing')
  return (
    <StepForm form={form} heading={t('heading')} onSubmit={next}>
      <div ref={body} className={classes.fields}>
        <div data-field="description">
          <Textarea
            label={t(`label.${form.report.kind}`)}
            description={t('hint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={description}
            autosize
            minRows={4}
            maxRows={14}
            error={error}
            onChange={(event) => form.update({ description: event.currentTarget.value })}
          />
        </div>
        <PhotoField list={form.store.photos} />
      </div>
    </StepForm>
  )
}
