import { Button, Title } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { DraftHint } from '@treppenhaus/ui/draft-hint'
import { FormFooter } from '@treppenhaus/ui/form-footer'
import { useEffect, useRef, type ReactNode, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isBegun } from '../../lib/report.ts'
import classes from './step-form.module.css'
import type { ReportForm } from './use-report-form.ts'

interface StepFormProps {
  form: ReportForm
  heading: string
  /** What the button says and whether it is at work. */
  action?: { label: string; busy?: boolean }
  /** Stands above the button, in sight wherever the page is scrolled: an error of the whole form. */
  notice?: ReactNode
  onSubmit: () => void
  children: ReactNode
}

/** One step: its question, its fields, and the button under the thumb. */
export function StepForm({ form, heading, action, notice, onSubmit, children }: StepFormProps) {
  const { t } = useTranslation('report')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onSubmit()
  }
  const busy = action?.busy ?? false
  const button = useRef<HTMLButtonElement>(null)
  const wasBusy = useRef(false)
  useEffect(() => {
    // A button at work is disabled and loses the focus; it gets it back with the answer.
    if (wasBusy.current && !busy) button.current?.focus()
    wasBusy.current = busy
  }, [busy])
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
        <div aria-live="polite" className={classes.notice}>
          {notice}
        </div>
        <Button ref={button} type="submit" size="lg" fullWidth loading={busy} rightSection={<IconArrowRight aria-hidden="true" />}>
          {action?.label ?? t('next')}
        </Button>
      </FormFooter>
    </form>
  )
}
