import { Navigate, useParams } from 'react-router'
import { QueryState } from '../../components/query-state.tsx'
import { paths } from '../../lib/paths.ts'
import { errorsOf, firstOpenStep, steps, stepsOf, type Step } from '../../lib/report.ts'
import { CheckStep } from './check-step.tsx'
import { DetailsStep } from './details-step.tsx'
import { ReportFrame } from './report-frame.tsx'
import { ReportLoading } from './report-loading.tsx'
import { TimesStep } from './times-step.tsx'
import { useReportForm, type ReportForm } from './use-report-form.ts'
import { WhatStep } from './what-step.tsx'
import { WhereStep } from './where-step.tsx'

const pages = { what: WhatStep, where: WhereStep, details: DetailsStep, times: TimesStep, check: CheckStep }

const isStep = (name: string | undefined): name is Step => steps.some((step) => step === name)

/** The report in five steps, each with its own address, so that "back" on the phone goes one step back. */
export function ReportPage() {
  const form = useReportForm()
  const { step } = useParams()
  const ready = form.phase === 'ready' && form.query.data !== undefined
  if (!ready)
    return (
      <ReportLoading>
        <QueryState query={form.phase === 'ready' ? form.query : { ...form.query, data: undefined, error: null }} rows={5}>
          {() => null}
        </QueryState>
      </ReportLoading>
    )
  return isStep(step) ? <ReportStep step={step} form={form} /> : <Navigate to={paths.reportStep(startOf(form))} replace />
}

/** A begun report goes on where it was left; a new one starts at the first question. */
function startOf({ report, context }: ReportForm): Step {
  return context.topic === undefined ? 'what' : firstOpenStep(report, context)
}

function ReportStep({ step, form }: { step: Step; form: ReportForm }) {
  const needed = stepsOf(form.report, form.context)
  const open = needed.find((one) => Object.keys(errorsOf(one, form.report, form.context)).length > 0)
  const allowed = needed.includes(step) && (open === undefined || needed.indexOf(step) <= needed.indexOf(open))
  if (!allowed) return <Navigate to={paths.reportStep(open ?? 'check')} replace />
  const Page = pages[step]
  return (
    <ReportFrame step={step} form={form}>
      <Page key={step} form={form} />
    </ReportFrame>
  )
}
