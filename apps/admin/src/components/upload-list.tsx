import { ActionIcon } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useRef, type ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './upload-list.module.css'
import { useProblemWords } from './use-problem-words.ts'
import type { Uploads } from './use-uploads.ts'

const accepted = 'image/jpeg,image/png,image/webp,image/heic,image/heif,application/pdf'

/** Files that go along, with progress or the reason why one does not. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  const { t } = useTranslation('attachments')
  const words = useProblemWords()
  if (uploads.files.length === 0) return null
  return (
    <ul className={classes.list}>
      {uploads.files.map(({ key, name, progress, error }) => (
        <li key={key} className={classes.file}>
          <span className={classes.name}>{error ? <span role="alert">{t('failed', { name, reason: words(error) })}</span> : name}</span>
          {progress === undefined ? null : <progress max={100} value={Math.round(progress * 100)} aria-label={t('uploading', { name })} />}
          <ActionIcon size="sm" aria-label={t('remove', { name })} onClick={() => uploads.remove(key)}>
            <IconX aria-hidden="true" />
          </ActionIcon>
        </li>
      ))}
    </ul>
  )
}

/** The paper clip. */
export function UploadButton({ uploads }: { uploads: Uploads }) {
  const { t } = useTranslation('attachments')
  const input = useRef<HTMLInputElement>(null)
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    uploads.add([...(event.currentTarget.files ?? [])])
    // The same file chosen again must count once more.
    event.currentTarget.value = ''
  }
  return (
    <>
      <input ref={input} hidden type="file" multiple accept={accepted} aria-label={t('attach')} onChange={take} />
      <ActionIcon aria-label={t('attach')} onClick={() => input.current?.click()}>
        <IconPaperclip aria-hidden="true" />
      </ActionIcon>
    </>
  )
}
