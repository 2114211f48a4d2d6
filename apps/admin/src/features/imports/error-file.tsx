import { Button, FileButton } from '@mantine/core'
import { IconDownload, IconFileUpload } from '@tabler/icons-react'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { useTranslation } from 'react-i18next'
import { useDownload } from '../../components/download-queries.ts'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import classes from './imports.module.css'
import { errorFileOf, type Import } from './queries.ts'
import type { useCheck } from './use-check.ts'
import { useImportUpload } from './use-import-upload.ts'

interface ErrorFileProps {
  found: Import
  /** Rows with errors. */
  count: number
  recheck: ReturnType<typeof useCheck>
}

/** What to do about rows with errors: mend them in a file of their own, or leave them out. */
export function ErrorFile({ found, count, recheck }: ErrorFileProps) {
  const { t } = useTranslation('imports')
  const download = useDownload()
  const upload = useImportUpload()
  const { id, fileName, options, actions, isKept } = found
  const name = fileName.replace(/\.[^.]*$/, '')
  return (
    <section className={classes.errors} aria-label={t('errors.title', { count })}>
      <p>
        <b>{t('errors.title', { count })}</b>
      </p>
      <p>{t(options.skipErrors ? 'errors.skipped' : 'errors.text')}</p>
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
        {actions.length > 0 ? (
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
        {actions.includes('edit') && !options.skipErrors ? (
          <Button
            variant="subtle"
            loading={recheck.isPending}
            onClick={() => recheck.changeAndCheck({ options: { ...options, skipErrors: true } })}
          >
            {t('errors.skip')}
          </Button>
        ) : null}
      </div>
      {upload.refused ? <InlineError>{upload.refused}</InlineError> : null}
      <ProblemAlert error={download.error ?? upload.error} />
    </section>
  )
}
