import { Button, FileButton, Progress } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import classes from './file-drop.module.css'
import { useImportUpload } from './use-import-upload.ts'

const accepted = '.csv,.txt,.tsv,.xlsx,.xml,.zip'

/** Takes one file by drop or by choice, shows how far it is, and says what is wrong with it. */
export function FileDrop() {
  const { t } = useTranslation('imports')
  const upload = useImportUpload()
  const [over, setOver] = useState(false)
  const { sending } = upload
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!sending) upload.choose([...event.dataTransfer.files])
  }
  return (
    <div className={classes.outer}>
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {sending ? (
          <div className={classes.sending} role="status">
            <p>{sending.share < 1 ? t('upload.sending', { name: sending.name }) : t('upload.reading')}</p>
            <Progress value={sending.share * 100} size="lg" aria-label={t('upload.progress')} />
            <Button variant="default" onClick={upload.stop}>
              {t('upload.stop')}
            </Button>
          </div>
        ) : (
          <>
            <IconFileUpload className={classes.icon} aria-hidden="true" />
            <p className={classes.lead}>{t('upload.drop')}</p>
            <FileButton accept={accepted} onChange={(file) => file && upload.choose([file])}>
              {(props) => <Button {...props}>{t('upload.choose')}</Button>}
            </FileButton>
            <p className={classes.limit}>{t('upload.limit')}</p>
          </>
        )}
      </div>
      {upload.refused ? <InlineError>{upload.refused}</InlineError> : null}
      <ProblemAlert error={upload.error} />
    </div>
  )
}
