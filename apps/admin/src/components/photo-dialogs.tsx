import { TextInput } from '@mantine/core'
import { ConfirmDialog } from '@treppenhaus/ui/confirm-dialog'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from './problem-alert.tsx'
import type { RecordPhoto } from './record-photo-queries.ts'

interface DialogProps {
  error: unknown
  isPending: boolean
  onClose: () => void
}

/** Says what is on a photo. */
export function CaptionDialog({
  photo,
  onSave,
  error,
  isPending,
  onClose,
}: DialogProps & { photo: RecordPhoto; onSave: (caption: string) => void }) {
  const { t } = useTranslation(['photos', 'common'])
  const [caption, setCaption] = useState(photo.caption)
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      onConfirm={() => onSave(caption.trim())}
      title={t('photos:caption')}
      confirmLabel={t('common:save')}
      cancelLabel={t('common:cancel')}
      closeLabel={t('common:close')}
      busy={isPending}
    >
      <TextInput
        data-autofocus
        label={t('photos:captionField')}
        maxLength={200}
        value={caption}
        onChange={(event) => setCaption(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onSave(caption.trim())
        }}
      />
      <ProblemAlert error={error} />
    </ConfirmDialog>
  )
}

/** A photo that is taken away is gone. */
export function RemoveDialog({ name, onRemove, error, isPending, onClose }: DialogProps & { name: string; onRemove: () => void }) {
  const { t } = useTranslation(['photos', 'common'])
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      onConfirm={onRemove}
      title={t('photos:remove')}
      confirmLabel={t('common:remove')}
      cancelLabel={t('common:cancel')}
      closeLabel={t('common:close')}
      danger
      busy={isPending}
    >
      <p>{t('photos:removeText', { name })}</p>
      <ProblemAlert error={error} />
    </ConfirmDialog>
  )
}
