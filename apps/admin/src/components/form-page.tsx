import { Button } from '@mantine/core'
import type { ReactNode, SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatTime } from '../lib/format.ts'
import { DataPage } from './data-page.tsx'
import classes from './form-page.module.css'
import { ProblemAlert } from './problem-alert.tsx'

interface FormPageProps {
  title: string
  back: { to: string; label: string }
  submitLabel: string
  isPending: boolean
  error: unknown
  onSubmit: (event: SubmitEvent) => void
  onReload?: (() => void) | undefined
  keptAt: string | undefined
  onDiscard: () => void
  children: ReactNode
}

/** A form of its own page: one column, one filled button, and the draft says that it is kept. */
export function FormPage(props: FormPageProps) {
  const { title, back, submitLabel, isPending, error, onSubmit, onReload, keptAt, onDiscard, children } = props
  const { t } = useTranslation('common')
  return (
    <DataPage title={title} back={back} narrow>
      <form className={classes.form} onSubmit={onSubmit} noValidate>
        {children}
        <ProblemAlert error={error} onReload={onReload} />
        <div className={classes.foot}>
          <Button type="submit" loading={isPending}>
            {submitLabel}
          </Button>
          <Button component={Link} to={back.to} variant="default">
            {t('cancel')}
          </Button>
          {keptAt ? (
            <>
              <Button variant="subtle" onClick={onDiscard}>
                {t('discardDraft')}
              </Button>
              <span className={classes.kept}>{t('draftKept', { time: formatTime(keptAt) })}</span>
            </>
          ) : null}
        </div>
      </form>
    </DataPage>
  )
}

/** Short fields side by side. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className={classes.pair}>{children}</div>
}
