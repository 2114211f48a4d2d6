import { Anchor } from '@mantine/core'
import type { SessionState } from '@treppenhaus/api-client/session-state'
import { Notice } from '@treppenhaus/ui/notice'
import { ToggleChoice } from '@treppenhaus/ui/toggle-choice'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, useLocation, useNavigate } from 'react-router'
import { useAccountApp, useMe } from '../../components/account-context.ts'
import { JoinFrame } from './join-frame.tsx'
import { JoinStep } from './join-step.tsx'
import classes from './joining.module.css'
import { useKeepLocale } from './queries.ts'

/** After the account is made: how it goes on. After a reload the cookie tells who it is. */
export function WaysStep({ state }: { state: SessionState }) {
  const { paths, session } = useAccountApp()
  const isUnknown = state.status === 'unknown'
  useEffect(() => {
    if (isUnknown) session.restore().catch(() => undefined)
  }, [isUnknown, session])
  if (isUnknown) return null
  if (state.status !== 'authenticated') return <Navigate to={paths.login} replace />
  return <Ways />
}

const doors = { portal: 'ways.toPortal', contractor: 'ways.toContractor', staff: 'ways.toStaff' } as const

function Ways() {
  const { t, i18n } = useTranslation('joining')
  const { audience, paths, speak } = useAccountApp()
  const me = useMe()
  const { emailToConfirm } = (useLocation().state ?? {}) as { emailToConfirm?: string | null }
  const navigate = useNavigate()
  const keepLocale = useKeepLocale()
  const choose = (locale: 'de' | 'en') => {
    void speak(locale)
    keepLocale.mutate(locale)
  }
  return (
    <JoinFrame step="ways" onBack={undefined} onLanguage={choose}>
      <JoinStep
        heading={t('ways.heading')}
        lead={t('ways.text')}
        action={{ label: t(doors[audience]) }}
        onSubmit={() => void navigate(paths.home, { replace: true })}
      >
        <ToggleChoice
          legend={t('ways.language')}
          options={[
            { value: 'de', label: t('ways.de') },
            { value: 'en', label: t('ways.en') },
          ]}
          value={i18n.language === 'en' ? 'en' : 'de'}
          onChange={choose}
        />
        <section aria-labelledby="joining-news">
          <h2 id="joining-news" className={classes.section}>
            {t('step.ways')}
          </h2>
          {emailToConfirm ? <Notice>{t('ways.confirm', { email: emailToConfirm })}</Notice> : null}
          <p className={classes.text}>{me.email ? t('ways.email', { email: me.email }) : t('ways.noEmail')}</p>
          <p className={classes.links}>
            <Anchor component={Link} to={paths.notifications}>
              {t('ways.more')}
            </Anchor>
          </p>
        </section>
        <section aria-labelledby="joining-picture">
          <h2 id="joining-picture" className={classes.section}>
            {t('ways.picture')}
          </h2>
          <p className={classes.links}>
            <Anchor component={Link} to={paths.profile}>
              {t('ways.photo')}
            </Anchor>
          </p>
        </section>
      </JoinStep>
    </JoinFrame>
  )
}
