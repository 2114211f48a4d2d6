import { Button, Textarea, TextInput } from '@mantine/core'
import { MoneyInput } from '@treppenhaus/ui/money-input'
import { SideDrawer } from '@treppenhaus/ui/side-drawer'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useToast } from '../../components/use-toast.ts'
import { etagOf } from '../../lib/etag.ts'
import { focusField } from '../../lib/focus-field.ts'
import { formatTime } from '../../lib/format.ts'
import { useDraft } from '../../lib/use-draft.ts'
import classes from './order-drawer.module.css'
import { useEditWorkOrder, type WorkOrder } from './queries.ts'

interface EditOrderDrawerProps {
  order: WorkOrder
  onClose: () => void
  onReload: () => void
}

/** Changes a draft before it is sent. */
export function EditOrderDrawer({ order, onClose, onReload }: EditOrderDrawerProps) {
  const { t, i18n } = useTranslation(['work-orders', 'common', 'errors'])
  const toast = useToast()
  const edit = useEditWorkOrder()
  const draft = useDraft(`order.${order.id}.edit`, {
    instructions: order.instructions,
    access: order.access,
    dueOn: order.dueOn ?? '',
    limitCents: order.limitCents,
  })
  const { value } = draft
  const change = (part: Partial<typeof value>) => draft.setValue({ ...value, ...part })
  const empty = value.instructions.trim() === ''
  const save = () => {
    if (empty) return focusField('instructions')
    edit.mutate(
      {
        params: { path: { id: order.id }, header: { 'if-match': etagOf(order.version) } },
        body: { ...value, instructions: value.instructions.trim(), access: value.access.trim(), dueOn: value.dueOn || null },
      },
      {
        onSuccess: () => {
          draft.forget()
          onClose()
          toast.done(t('common:saved'))
        },
      },
    )
  }
  return (
    <SideDrawer
      opened
      onClose={onClose}
      title={t('work-orders:act.edit')}
      meta={order.number}
      closeLabel={t('common:close')}
      footer={
        <>
          <span className={classes.kept}>{draft.keptAt ? t('common:draftKept', { time: formatTime(draft.keptAt) }) : ''}</span>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button loading={edit.isPending} onClick={save}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      <Textarea
        data-autofocus
        name="instructions"
        label={t('work-orders:field.instructions')}
        autosize
        minRows={4}
        maxLength={10_000}
        value={value.instructions}
        error={empty ? t('errors:field.required') : undefined}
        onChange={(event) => change({ instructions: event.currentTarget.value })}
      />
      <Textarea
        label={t('work-orders:field.access')}
        autosize
        minRows={2}
        maxLength={1000}
        value={value.access}
        onChange={(event) => change({ access: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <TextInput
          type="date"
          label={t('work-orders:field.dueOn')}
          value={value.dueOn}
          onChange={(event) => change({ dueOn: event.currentTarget.value })}
        />
        <MoneyInput
          label={t('work-orders:field.limit')}
          language={i18n.language}
          cents={value.limitCents}
          onChange={(limitCents) => change({ limitCents })}
        />
      </div>
      <ProblemAlert error={edit.error} onReload={onReload} states="order" />
    </SideDrawer>
  )
}
