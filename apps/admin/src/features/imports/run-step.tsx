import { Button } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { formatNumber } from '../../lib/format.ts'
import classes from './imports.module.css'
import { ProblemNotice } from './problem-notice.tsx'
import { usePauseImport, useResumeImport, type Import } from './queries.ts'
import { Results } from './results.tsx'
import { RollBackButton } from './roll-back-button.tsx'
import { Outcome } from './outcome.tsx'
import { WorkCard } from './work-card.tsx'

/** The third step: taken over in the background, with a pause and a way back. */
export function RunStep({ found }: { found: Import }) {
  const { t } = useTranslation('imports')
  const { state, counts } = found
  return (
    <>
      <ProblemNotice found={found} />
      {state === 'running' ? <Running found={found} /> : null}
      {state === 'paused' ? <Paused found={found} /> : null}
      {state === 'rolling_back' ? <WorkCard found={found} work="rollBack" /> : null}
      {state === 'failed' ? <RollBackButton found={found} /> : null}
      {state === 'done' || state === 'rolled_back' ? <Outcome found={found} /> : null}
      {counts && (state === 'done' || state === 'paused' || state === 'failed') ? (
        <Results found={found} counts={counts} title={t(state === 'done' ? 'run.result' : 'run.planned')} />
      ) : null}
    </>
  )
}

function Running({ found }: { found: Import }) {
  const { t } = useTranslation('imports')
  const pause = usePauseImport()
  const { id, pauseRequested, actions } = found
  return (
    <WorkCard found={found} work="run">
      {actions.includes('pause') ? (
        <div>
          <Button
            variant="default"
            leftSection={<IconPlayerPause aria-hidden="true" />}
            loading={pause.isPending || pauseRequested}
            onClick={() => pause.mutate({ params: { path: { id } } })}
          >
            {t(pauseRequested ? 'run.pausing' : 'run.pause')}
          </Button>
        </div>
      ) : null}
      <ProblemAlert error={pause.error} />
    </WorkCard>
  )
}

function Paused({ found }: { found: Import }) {
  const { t } = useTranslation('imports')
  const resume = useResumeImport()
  const { id, done, total, actions } = found
  return (
    <div className={classes.card}>
      <p role="status">
        <b>{t('run.paused')}</b>
        <br />
        {t('run.pausedText', { done: formatNumber(done), total: formatNumber(total ?? 0) })}
      </p>
      <div className={classes.acts}>
        {actions.includes('resume') ? (
          <Button
            leftSection={<IconPlayerPlay aria-hidden="true" />}
            loading={resume.isPending}
            onClick={() => resume.mutate({ params: { path: { id } } })}
          >
            {t('run.resume')}
          </Button>
        ) : null}
        <RollBackButton found={found} />
      </div>
      <ProblemAlert error={resume.error} />
    </div>
  )
}
