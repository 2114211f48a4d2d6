import { Button } from '@mantine/core'
import { IconDatabaseImport } from '@tabler/icons-react'
import { Notice } from '@treppenhaus/ui/notice'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { touchedBy } from '../../lib/import-counts.ts'
import { paths } from '../../lib/paths.ts'
import { DiscardButton } from './discard-button.tsx'
import { ErrorFile } from './error-file.tsx'
import classes from './imports.module.css'
import { isAnswered, ProblemNotice } from './problem-notice.tsx'
import { useRunImport, type Import } from './queries.ts'
import { Results } from './results.tsx'
import { useCheck } from './use-check.ts'
import { WorkCard } from './work-card.tsx'

/** The second step: what the file would do, before anything changes. */
export function CheckStep({ found }: { found: Import }) {
  if (found.state === 'checking') return <WorkCard found={found} work="check" />
  return <Checked found={found} />
}

function Checked({ found }: { found: Import }) {
  const { t } = useTranslation('imports')
  const run = useRunImport()
  const recheck = useCheck(found)
  const { id, counts, problem, options, actions } = found
  if (!counts) return <ProblemNotice found={found} />
  const count = touchedBy(counts)
  const isHeld = (problem !== null && !isAnswered(found)) || (counts.errorRows > 0 && !options.skipErrors)
  return (
    <>
      <ProblemNotice found={found} />
      {counts.rows === 0 ? <Notice>{t('check.none')}</Notice> : null}
      {counts.rows > 0 && count === 0 && counts.errorRows === 0 ? <Notice>{t('check.allSame')}</Notice> : null}
      {counts.errorRows > 0 ? (
        <ErrorFile
          found={found}
          count={counts.errorRows}
          {...(actions.includes('edit') && !options.skipErrors
            ? {
                onSkip: {
                  act: () => recheck.changeAndCheck({ options: { ...options, skipErrors: true } }),
                  isPending: recheck.isPending,
                },
              }
            : {})}
        />
      ) : null}
      <div className={classes.acts}>
        {actions.includes('run') && count > 0 ? (
          <Button
            leftSection={<IconDatabaseImport aria-hidden="true" />}
            loading={run.isPending}
            disabled={isHeld}
            onClick={() => run.mutate({ params: { path: { id } } })}
          >
            {t('run.startRest', { count })}
          </Button>
        ) : null}
        {actions.includes('edit') ? (
          <Button component={Link} to={`${paths.import(id)}?step=file`} variant="default">
            {t(found.dialect ? 'check.change' : 'check.changeOptions')}
          </Button>
        ) : null}
        <DiscardButton found={found} />
      </div>
      <ProblemAlert error={run.error ?? recheck.error} />
      <Results found={found} counts={counts} title={t('check.title')} />
    </>
  )
}
