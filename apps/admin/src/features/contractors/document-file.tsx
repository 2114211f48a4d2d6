import { Button, Input } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useId, useRef, useState, type ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemWords } from '../../components/use-problem-words.ts'
import { uploadFile } from '../../lib/upload.ts'
import classes from './contractors.module.css'

const accepted = 'application/pdf,image/jpeg,image/png,image/webp,image/heic,image/heif'

interface Stored {
  id: string
  name: string
}

interface DocumentFileProps {
  stored: Stored | undefined
  error: string | undefined
  onStored: (file: Stored | undefined) => void
}

/** One file, sent as soon as it is chosen, so that saving needs no waiting. */
export function DocumentFile({ stored, error, onStored }: DocumentFileProps) {
  const { t } = useTranslation('contractors')
  const words = useProblemWords()
  const input = useRef<HTMLInputElement>(null)
  const [progress, setProgress] = useState<number>()
  const [failure, setFailure] = useState<unknown>()
  const id = useId()
  const send = async (file: File) => {
    setFailure(undefined)
    setProgress(0)
    onStored(undefined)
    try {
      const { id: fileId } = await uploadFile(file, setProgress)
      onStored({ id: fileId, name: file.name })
    } catch (caught) {
      setFailure(caught)
    }
    setProgress(undefined)
  }
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.currentTarget.files ?? []
    // The same file chosen again must count once more.
    event.currentTarget.value = ''
    if (file) void send(file)
  }
  return (
    <Input.Wrapper id={id} label={t('documents.file')} labelElement="div" error={failure ? words(failure) : error}>
      <div className={classes.file}>
        <input ref={input} hidden type="file" accept={accepted} aria-label={t('documents.choose')} onChange={take} />
        <Button
          data-field="fileId"
          variant="default"
          leftSection={<IconUpload aria-hidden="true" />}
          loading={progress !== undefined}
          onClick={() => input.current?.click()}
        >
          {stored ? t('documents.chooseOther') : t('documents.choose')}
        </Button>
        <span role="status">{stored ? stored.name : progress === undefined ? t('documents.fileHint') : t('documents.sending')}</span>
      </div>
    </Input.Wrapper>
  )
}
