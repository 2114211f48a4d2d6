import { Button } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { Chip } from '@treppenhaus/ui/chip'
import { ConfirmDialog } from '@treppenhaus/ui/confirm-dialog'
import { Plate } from '@treppenhaus/ui/plate'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useProblemText } from '../../components/use-problem-text.ts'
import { useWhen } from '../../components/use-when.ts'
import type { Entry } from '../../lib/completion-state.ts'
import { orderPages, paths } from '../../lib/paths.ts'
import classes from './sent-page.module.css'

const hues = { draft: 'gray', waiting: 'amber', refused: 'red' } as const

/** A report that is still on this device: go on writing, or throw it away. */
export function UnsentReport({ entry, onDiscard }: { entry: Entry; onDiscard: () => void }) {
  const { t } = useTranslation('sent')
  const { t: tCommon } = useTranslation('common')
  const problemText = useProblemText()
  const when = useWhen()
  const [asking, setAsking] = useState(false)
  const { order, state, refusal, savedAt } = entry.draft
  const instant = new Date(savedAt).toISOString()
  return (
    <li className={classes.report}>
      <p className={classes.head}>
        <Plate number={order.houseNumber} />
        <span>{order.title}</span>
      </p>
      <p className={classes.meta} role="status">
        <Chip hue={hues[state]}>{entry.sending ? t('state.sending') : t(`state.${state}`)}</Chip>
        <time dateTime={instant}>{when.at(instant)}</time>
      </p>
      {refusal === null ? null : <p>{problemText(refusal)}</p>}
      <div className={classes.acts}>
        <Button
          component={Link}
          to={orderPages.completion(paths.order(order.id))}
          variant="default"
          leftSection={<IconPencil aria-hidden="true" />}
        >
          {t('open')}
        </Button>
        <Button variant="default" leftSection={<IconTrash aria-hidden="true" />} disabled={entry.sending} onClick={() => setAsking(true)}>
          {t('discard')}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={onDiscard}
        title={t('discardTitle')}
        confirmLabel={t('discard')}
        cancelLabel={tCommon('cancel')}
        closeLabel={tCommon('close')}
        danger
      >
        <p>{t('discardText', { title: order.title })}</p>
      </ConfirmDialog>
    </li>
  )
}
