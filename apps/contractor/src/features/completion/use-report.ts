import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useAccount } from '../../components/account-context.ts'
import { useRefreshOrders } from '../../components/order-queries.ts'
import { missingFields, type Draft, type RequiredField } from '../../lib/completion.ts'
import type { Entry, SendResult } from '../../lib/completion-state.ts'
import { orderPages } from '../../lib/paths.ts'

/** Writing and sending one report. */
export function useReport({ draft, photos, sending }: Entry, base: string) {
  const { completions } = useAccount()
  const refresh = useRefreshOrders()
  const navigate = useNavigate()
  const [checked, setChecked] = useState(false)
  const [result, setResult] = useState<SendResult>()
  const orderId = draft.order.id
  const missing = checked ? missingFields(draft, photos) : []

  const send = async (form: HTMLFormElement) => {
    setChecked(true)
    const [first] = missingFields(draft, photos)
    if (first !== undefined) {
      focusField(form, first)
      return
    }
    if (sending) return
    const { number, title } = draft.order
    const sent = await completions.send(orderId)
    setResult(sent)
    if (sent.kind === 'sent' || sent.kind === 'waiting')
      await navigate(orderPages.reported(base), { replace: true, state: { kind: sent.kind, number, title, outcome: draft.outcome } })
    // What was refused may have changed meanwhile; what was sent has.
    refresh()
  }

  return {
    send,
    result,
    missing: (field: RequiredField) => missing.includes(field),
    change: (change: Partial<Draft>) => {
      setResult(undefined)
      completions.change(orderId, change)
    },
    addPhotos: completions.addPhotos.bind(completions, orderId),
    removePhoto: completions.removePhoto.bind(completions, orderId),
    retryPhoto: completions.retryPhoto.bind(completions, orderId),
  }
}

export type ReportForm = ReturnType<typeof useReport>

/** Brings the first field that holds the report back into view, and the keyboard to it. */
function focusField(form: HTMLFormElement, field: RequiredField): void {
  const group = form.querySelector(`[data-field="${field}"]`)
  group?.scrollIntoView({ block: 'center' })
  group?.querySelector<HTMLElement>('input:not([hidden]), textarea, button')?.focus({ preventScroll: true })
}
