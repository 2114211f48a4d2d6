import { Checkbox } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { Notice } from '@treppenhaus/ui/notice'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useOrganization } from '../../components/organization-queries.ts'
import { JoinStep } from './join-step.tsx'
import classes from './joining.module.css'
import type { OpenInvitation } from './queries.ts'

interface PrivacyStepProps {
  invitation: OpenInvitation
  agreed: boolean
  busy: boolean
  error: string | undefined
  onAgree: (agreed: boolean) => void
  /** @param wording what was agreed to, word for word */
  onJoin: (wording: string) => void
}

/** Who sees what of me, the organization's own notice, and the yes. */
export function PrivacyStep({ invitation, agreed, busy, error, onAgree, onJoin }: PrivacyStepProps) {
  const { t, i18n } = useTranslation('joining')
  const organization = useOrganization().data
  const [asked, setAsked] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const name = organization?.name ?? ''
  const notice = organization?.privacy[i18n.language === 'en' ? 'en' : 'de'] ?? ''
  const yes = t(notice ? 'privacy.agree' : 'privacy.agreeWithout', { organization: name })
  const submit = () => {
    setAsked(true)
    if (!agreed) return box.current?.focus()
    onJoin([yes, notice].filter(Boolean).join('\n\n'))
  }
  const { audience } = invitation
  return (
    <JoinStep
      heading={t('privacy.heading')}
      action={{ label: t('privacy.submit'), busy }}
      notice={error ? <InlineError>{error}</InlineError> : null}
      onSubmit={submit}
    >
      <Lines title={t('privacy.sees', { organization: name })} icon={<IconEye aria-hidden="true" />}>
        {[t(`privacy.${audience}.name`), t(`privacy.${audience}.login`), t(`privacy.${audience}.reports`)]}
      </Lines>
      <Lines title={t('privacy.hidden')} icon={<IconEyeOff aria-hidden="true" />}>
        {[t('privacy.password'), t('privacy.settings')]}
      </Lines>
      {audience === 'portal' ? <Notice kind="audience">{t('privacy.neighbours')}</Notice> : null}
      <section aria-labelledby="joining-notice">
        <h2 id="joining-notice" className={classes.section}>
          {t('privacy.notice')}
        </h2>
        {/* It scrolls, so the keyboard must reach it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className={classes.notice} tabIndex={0} role="group" aria-labelledby="joining-notice">
          {notice || t('privacy.noNotice', { organization: name })}
        </div>
      </section>
      <Checkbox
        ref={box}
        label={yes}
        checked={agreed}
        error={asked && !agreed ? t('privacy.agreeMissing') : undefined}
        onChange={(event) => onAgree(event.currentTarget.checked)}
      />
    </JoinStep>
  )
}

function Lines({ title, icon, children }: { title: string; icon: ReactNode; children: readonly string[] }) {
  return (
    <section aria-label={title}>
      <h2 className={classes.section}>{title}</h2>
      <ul className={classes.seen}>
        {children.map((line) => (
          <li key={line}>
            {icon}
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
