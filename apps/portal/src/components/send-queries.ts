import { showToast } from '@treppenhaus/ui/undo-toast'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useMatch, useNavigate } from 'react-router'
import { client, queryClient } from '../api.ts'
import { problemCode, isStoredRefusal } from '../lib/problem.ts'
import { paths } from '../lib/paths.ts'
import { firstOpenStep, bodyOf, type ReportContext } from '../lib/report.ts'
import type { ReportStore } from '../lib/report-store.ts'
import type { Ticket } from '../lib/ticket.ts'
import { useOnline } from '../lib/use-online.ts'
import { useAccount } from './account-context.ts'
import { homeInUse } from './homes-queries.ts'
import { useReport } from './use-report.ts'

export type SendResult = { ok: true; ticket: Ticket } | { ok: false; reason: 'photos' } | { ok: false; reason: 'refused'; error: unknown }

let underWay: Promise<SendResult> | undefined

/** Sends the report in hand, once at a time: photos first, then the report with the key it has had since the form opened. */
export function sendReport(reports: ReportStore, context: ReportContext): Promise<SendResult> {
  underWay ??= send(reports, context).finally(() => (underWay = undefined))
  return underWay
}

async function send(reports: ReportStore, { topic, home, homes }: ReportContext, again = true): Promise<SendResult> {
  if (!topic || !home) return { ok: false, reason: 'refused', error: undefined }
  const fileIds = await reports.photos.finish()
  if (!fileIds) return { ok: false, reason: 'photos' }
  const { report } = reports.snapshot()
  const body = bodyOf(report, { topic, home, homes }, fileIds)
  const header = { 'idempotency-key': report.idempotencyKey }
  const { data, error } = await client
    .POST('/api/v1/portal/tickets', { params: { header }, body })
    .catch((lost: unknown) => ({ data: undefined, error: lost }))
  if (data) {
    await reports.clear()
    void queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/portal/tickets'] })
    return { ok: true, ticket: data }
  }
  if (isStoredRefusal(error)) reports.renewKey()
  if (problemCode(error) === 'unknown_file' && again) {
    // The server forgets photos nobody refers to after a day; they are still on the device.
    reports.photos.forgetUploads()
    return send(reports, { topic, home, homes }, false)
  }
  return { ok: false, reason: 'refused', error }
}

/** Sends a report that was sent off without a connection as soon as there is one, and shows it to whoever still waits in the form. */
export function useSendQueued(): void {
  const { t } = useTranslation('common')
  const { reports } = useAccount()
  const { phase, report } = useReport(reports)
  const online = useOnline()
  const navigate = useNavigate()
  const waiting = useMatch(`${paths.report}/*`) !== null
  const due = phase === 'ready' && report.queued && online
  useEffect(() => {
    if (!due) return
    const attempt = async () => {
      const [topics, homes] = await Promise.all([client.GET('/api/v1/portal/topics'), client.GET('/api/v1/portal/homes')])
      const list = homes.data?.items ?? []
      const home = list.find(({ id }) => id === reports.snapshot().report.homeId) ?? homeInUse(list)
      const topic = topics.data?.items.find(({ id }) => id === reports.snapshot().report.topicId)
      const context = { topic, home, homes: list }
      if (!topic || !home || firstOpenStep(reports.snapshot().report, context) !== 'check') return reports.update({ queued: false })
      const result = await sendReport(reports, context)
      if (result.ok && waiting) await navigate(paths.ticket(result.ticket.id), { replace: true, state: { justSent: true } })
      else if (result.ok) showToast({ message: `${t('queued.sent')}, ${result.ticket.number}`, closeLabel: t('close') })
      else if (result.reason === 'photos' || isStoredRefusal(result.error)) {
        reports.update({ queued: false })
        showToast({ message: t('queued.refused'), closeLabel: t('close') })
      }
    }
    // A connection that is lost again leaves the report where it is; the next one tries anew.
    attempt().catch(() => undefined)
  }, [due, reports, t, navigate, waiting])
}
