import { Button } from '@mantine/core'
import { ConfirmDialog } from '@treppenhaus/ui/confirm-dialog'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemWords } from '../../components/use-problem-words.ts'
import { useToast } from '../../components/use-toast.ts'
import classes from './contractors.module.css'
import { useDeleteDocument, type ContractorDocument } from './document-queries.ts'

/** Takes a proof and its file away, which cannot be undone. */
export function RemoveDocument({ document, onRemoved }: { document: ContractorDocument; onRemoved: () => void }) {
  const { t } = useTranslation(['contractors', 'common'])
  const remove = useDeleteDocument()
  const toast = useToast()
  const words = useProblemWords()
  const [asking, setAsking] = useState(false)
  const start = () =>
    remove.mutate(
      { params: { path: { id: document.id } } },
      {
        onSuccess: () => {
          toast.done(t('contractors:documents.removed'))
          onRemoved()
        },
        onError: (error) => void toast.failed(words(error)),
      },
    )
  return (
    <>
      <Button className={classes.last ?? ''} variant="subtle" color="red" onClick={() => setAsking(true)}>
        {t('common:remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={start}
        title={t('contractors:documents.removeTitle')}
        confirmLabel={t('common:remove')}
        cancelLabel={t('common:cancel')}
        closeLabel={t('common:close')}
        danger
        busy={remove.isPending}
      >
        <p>{t('contractors:documents.removeText', { name: document.file.name })}</p>
      </ConfirmDialog>
    </>
  )
}
