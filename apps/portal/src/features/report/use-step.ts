import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { paths } from '../../lib/paths.ts'
import { errorsOf, stepsOf, type ReportErrors, type ReportField, type Step } from '../../lib/report.ts'
import type { ReportForm } from './use-report-form.ts'

/** Checks a step when the person wants to go on: to the next step, or to the first field with an error. */
export function useStep(step: Step, form: ReportForm) {
  const navigate = useNavigate()
  const body = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState(0)
  const errors: ReportErrors = asked > 0 ? errorsOf(step, form.report, form.context) : {}
  const first = Object.keys(errors)[0] as ReportField | undefined

  useEffect(() => {
    if (asked === 0 || first === undefined) return
    const place = body.current?.querySelector<HTMLElement>(`[data-field="${first}"]`)
    const field = place?.querySelector<HTMLElement>('input, textarea, button') ?? place
    field?.focus()
    place?.scrollIntoView({ block: 'center' })
    // Only when the person asks to go on, not while the errors are being mended.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [asked])

  const next = () => {
    if (Object.keys(errorsOf(step, form.report, form.context)).length > 0) return setAsked((count) => count + 1)
    const steps = stepsOf(form.report, form.context)
    void navigate(paths.reportStep(steps[steps.indexOf(step) + 1] ?? 'check'))
  }
  return { body, errors, next }
}
