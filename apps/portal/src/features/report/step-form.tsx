import { Button, Title } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { DraftHint } from '@treppenhaus/ui/draft-hint'
import { FormFooter } from '@treppenhaus/ui/form-footer'
import type { ReactNode, SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isBegun } from '../../lib/report.ts'
import classes from './step-form.module.css'
import type { ReportForm } from './use-report-form.ts'

interface StepFormProps {
  form: ReportForm
  heading: string
  /** What the button says and whether it is at work. */
  action?: { label: string; busy?: boolean }
  onSubmit: () => void
  children: ReactNode
}

/** One step: its question, its fields, and the button under the thumb. */
export function StepForm({ form, heading, action, onSubmit, children }: StepFormProps) {
  const { t } = useTranslation('report')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onSubmit()
  }
  const begun = isBegun(form.report, form.photos.length)
  const hint = !form.kept ? t('notKept') : begun ? t('kept') : undefined
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <div className={classes.body}>
        <Title order={2} className={classes.heading ?? ''}>
          {heading}
        </Title>
        {children}
      </div>
      <FormFooter hint={hint === undefined ? undefined : <DraftHint label={hint} />}>
        <Button type="submit" size="lg" fullWidth loading={action?.busy ?? false} rightSection={<IconArrowRight aria-hidden="true" />}>
          {action?.label ?? t('next')}
        </Button>
      </FormFooter>
    </form>
  )
}
