import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { sendReport } from '../../components/send-queries.ts'
import { useProblemText } from '../../components/use-problem-text.ts'
import { paths } from '../../lib/paths.ts'
import { problemCode } from '../../lib/problem.ts'
import type { ReportForm } from './use-report-form.ts'

/** Sends the report; without a connection it is put aside and goes by itself later. Nothing is lost either way. */
export function useSend(form: ReportForm) {
  const { t } = useTranslation('report', { keyPrefix: 'check' })
  const navigate = useNavigate()
  const problemText = useProblemText()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  const attempt = async () => {
    setProblem(undefined)
    if (!navigator.onLine) return form.update({ queued: true })
    setBusy(true)
    const result = await sendReport(form.store, form.context)
    setBusy(false)
    if (result.ok) return navigate(paths.ticket(result.ticket.id), { replace: true, state: { justSent: true } })
    if (result.reason === 'photos') return setProblem(t('photoMissing'))
    if (problemCode(result.error) === 'offline' && !navigator.onLine) return form.update({ queued: true })
    setProblem(problemText(result.error))
  }

  const send = () => {
    if (!busy) void attempt()
  }
  return { send, busy, problem, queued: form.report.queued }
}
