import { IconBell, IconChevronRight, IconFingerprint, IconPhoto } from '@tabler/icons-react'
import type { SessionState } from '@treppenhaus/api-client/session-state'
import { Notice } from '@treppenhaus/ui/notice'
import { ToggleChoice } from '@treppenhaus/ui/toggle-choice'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, useLocation, useNavigate } from 'react-router'
import { useAccountApp, useMe } from '../../components/account-context.ts'
import { canUsePasskeys } from '../../components/passkey-queries.ts'
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
        {emailToConfirm ? <Notice>{t('ways.confirm', { email: emailToConfirm })}</Notice> : null}
        <nav aria-label={t('ways.more')}>
          <ul className={classes.options}>
            <Option to={paths.notifications} icon={<IconBell />} title={t('step.ways')}>
              {me.email ? t('ways.email', { email: me.email }) : t('ways.noEmail')}
            </Option>
            <Option to={paths.profile} icon={<IconPhoto />} title={t('ways.picture')}>
              {t('ways.photo')}
            </Option>
            {canUsePasskeys() ? (
              <Option to={paths.passkey} icon={<IconFingerprint />} title={t('ways.passkey')}>
                {t('ways.passkeyText')}
              </Option>
            ) : null}
          </ul>
        </nav>
      </JoinStep>
    </JoinFrame>
  )
}

interface OptionProps {
  to: string
  icon: ReactNode
  title: string
  children: ReactNode
}

function Option({ to, icon, title, children }: OptionProps) {
  return (
    <li>
      <Link to={to} className={classes.option}>
        <span aria-hidden="true">{icon}</span>
        <span className={classes.optionWords}>
          <b>{title}</b>
          <span className={classes.quiet}>{children}</span>
        </span>
        <IconChevronRight aria-hidden="true" />
      </Link>
    </li>
  )
}
