import { Button, FileButton } from '@mantine/core'
import { IconDownload, IconFileUpload } from '@tabler/icons-react'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { useTranslation } from 'react-i18next'
import { useDownload } from '../../components/download-queries.ts'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useMay } from '../../lib/session.ts'
import classes from './imports.module.css'
import { errorFileOf, type Import } from './queries.ts'
import { useImportUpload } from './use-import-upload.ts'

interface ErrorFileProps {
  found: Import
  /** Rows with errors. */
  count: number
  /** How they are left out; none once it has run. */
  onSkip?: { act: () => void; isPending: boolean }
}

/** What to do about rows with errors: mend them in a file of their own, or leave them out. */
export function ErrorFile({ found, count, onSkip }: ErrorFileProps) {
  const { t } = useTranslation('imports')
  const download = useDownload()
  const upload = useImportUpload(found)
  const { id, fileName, isKept } = found
  const may = useMay('exchange.write')
  const name = fileName.replace(/\.[^.]*$/, '')
  return (
    <section className={classes.errors} aria-label={t('errors.title', { count })}>
      <p>
        <b>{t('errors.title', { count })}</b>
      </p>
      <p>{t(textOf(found))}</p>
      <div className={classes.acts}>
        {isKept ? (
          <Button
            variant="default"
            leftSection={<IconDownload aria-hidden="true" />}
            loading={download.isPending}
            onClick={() => download.mutate({ path: errorFileOf(id), name: t('errors.file', { name }) })}
          >
            {t('errors.download')}
          </Button>
        ) : null}
        {may ? (
          <FileButton accept=".csv,.txt,.xlsx" onChange={(file) => file && upload.choose([file])}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                leftSection={<IconFileUpload aria-hidden="true" />}
                loading={upload.sending !== undefined}
              >
                {t('errors.upload')}
              </Button>
            )}
          </FileButton>
        ) : null}
        {onSkip ? (
          <Button variant="subtle" loading={onSkip.isPending} onClick={onSkip.act}>
            {t('errors.skip')}
          </Button>
        ) : null}
      </div>
      {upload.refused ? <InlineError>{upload.refused}</InlineError> : null}
      <ProblemAlert error={download.error ?? upload.error} />
    </section>
  )
}

function textOf({ state, options }: Import) {
  if (state === 'done') return 'errors.later'
  return options.skipErrors ? 'errors.skipped' : 'errors.text'
}
