import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActGroup } from '../../components/act-group.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useToast } from '../../components/use-toast.ts'
import { EditOrderDrawer } from './edit-order-drawer.tsx'
import classes from './order-detail.module.css'
import { useApproveWorkOrder, useCancelWorkOrder, useRequestRework, useSendWorkOrder, type WorkOrder } from './queries.ts'

/** What staff can do with the order now. */
export function OrderActions({ order, onReload }: { order: WorkOrder; onReload: () => void }) {
  const { t } = useTranslation('work-orders')
  const toast = useToast()
  const [dialog, setDialog] = useState<'rework' | 'cancel' | 'edit'>()
  const approve = useApproveWorkOrder()
  const send = useSendWorkOrder()
  const rework = useRequestRework()
  const cancel = useCancelWorkOrder()
  const params = { path: { id: order.id } }
  const may = (act: WorkOrder['actions'][number]) => order.actions.includes(act)
  const close = () => setDialog(undefined)
  const reload = () => {
    for (const step of [approve, send, rework, cancel]) step.reset()
    onReload()
  }
  const reasoned = (step: typeof rework, message: string) => (reason: string, forget: () => void) =>
    step.mutate(
      { params, body: { reason } },
      {
        onSuccess: () => {
          forget()
          close()
          toast.done(message)
        },
      },
    )
  const sendWord = t(order.status === 'draft' ? 'act.send' : 'act.sendAgain')
  return (
    <>
      {order.actions.length > 0 ? (
        <ActGroup className={classes.acts} label={t('detail.actions')} state={order.actions.join(' ')}>
          {may('approve') ? (
            <Button
              loading={approve.isPending}
              onClick={() => approve.mutate({ params, body: {} }, { onSuccess: () => void toast.done(t('done.approved')) })}
            >
              {t('act.approve')}
            </Button>
          ) : null}
          {may('send') ? (
            <Button
              variant={may('approve') ? 'default' : 'filled'}
              loading={send.isPending}
              leftSection={<IconSend aria-hidden="true" />}
              onClick={() =>
                send.mutate({ params, body: {} }, { onSuccess: () => void toast.done(t('done.sent', { number: order.number })) })
              }
            >
              {sendWord}
            </Button>
          ) : null}
          {may('rework') ? (
            <Button variant="default" onClick={() => setDialog('rework')}>
              {t('act.rework')}
            </Button>
          ) : null}
          {may('edit') ? (
            <Button variant="default" onClick={() => setDialog('edit')}>
              {t('act.edit')}
            </Button>
          ) : null}
          {may('cancel') ? (
            <Button variant="subtle" onClick={() => setDialog('cancel')}>
              {t('act.cancel')}
            </Button>
          ) : null}
        </ActGroup>
      ) : null}
      <ProblemAlert error={approve.error ?? send.error} onReload={reload} states="order" />
      <ReasonDialog
        draftKey={`order.${order.id}.rework`}
        opened={dialog === 'rework'}
        onClose={close}
        title={t('rework.title')}
        text={t('rework.text', { name: order.contractorName })}
        label={t('rework.reason')}
        confirmLabel={t('act.rework')}
        isPending={rework.isPending}
        error={rework.error}
        onReload={reload}
        states="order"
        onConfirm={reasoned(rework, t('done.rework'))}
      />
      <ReasonDialog
        draftKey={`order.${order.id}.cancel`}
        opened={dialog === 'cancel'}
        onClose={close}
        title={t('cancel.title')}
        text={t('cancel.text', { name: order.contractorName })}
        label={t('cancel.reason')}
        confirmLabel={t('act.cancel')}
        danger
        isPending={cancel.isPending}
        error={cancel.error}
        onReload={reload}
        states="order"
        onConfirm={reasoned(cancel, t('done.cancelled'))}
      />
      {dialog === 'edit' ? <EditOrderDrawer order={order} onClose={close} onReload={reload} /> : null}
    </>
  )
}
