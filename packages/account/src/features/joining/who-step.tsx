import { Anchor, Button } from '@mantine/core'
import { Notice } from '@treppenhaus/ui/notice'
import { PersonAvatar } from '@treppenhaus/ui/person-avatar'
import { Plate } from '@treppenhaus/ui/plate'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../components/account-context.ts'
import { useOrganization } from '../../components/organization-queries.ts'
import { JoinStep } from './join-step.tsx'
import classes from './joining.module.css'
import type { OpenInvitation } from './queries.ts'
import { useHomeWords } from './use-home-words.ts'

/** Who is invited, and to which homes; whoever it is not finds the way out here. */
export function WhoStep({ invitation, onNext }: { invitation: OpenInvitation; onNext: () => void }) {
  const { t } = useTranslation('joining')
  const organization = useOrganization().data?.name ?? ''
  const session = useSession()
  const words = useHomeWords()
  const [notMe, setNotMe] = useState(false)
  if (notMe) return <NotMe onBack={() => setNotMe(false)} />
  return (
    <JoinStep
      heading={t('who.heading')}
      lead={t(invitation.purpose === 'join' ? 'who.invitedBy' : 'who.newPassword', { organization })}
      action={{ label: t('who.yes') }}
      second={
        <Button variant="default" fullWidth size="lg" onClick={() => setNotMe(true)}>
          {t('who.notMe')}
        </Button>
      }
      onSubmit={onNext}
    >
      <div className={classes.person}>
        <PersonAvatar name={invitation.name} size={40} />
        <div>
          <p className={classes.name}>{invitation.name}</p>
          {invitation.contractorName ? <p className={classes.quiet}>{t('who.company', { company: invitation.contractorName })}</p> : null}
        </div>
      </div>
      {invitation.homes.length > 0 ? (
        <section aria-labelledby="joining-homes">
          <h2 id="joining-homes" className={classes.section}>
            {t('who.homes')}
          </h2>
          <ul className={classes.homes}>
            {invitation.homes.map((home) => (
              <li key={`${home.street} ${home.houseNumber} ${home.unitNumber} ${home.role}`}>
                <Plate number={home.houseNumber} size={34} />
                <span>
                  <b>
                    {home.street} {home.houseNumber}
                  </b>
                  <span className={classes.quiet}>{[words(home), t(`who.role.${home.role}`)].join(', ')}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {session.status === 'authenticated' ? <Notice kind="caution">{t('who.signedIn', { name: session.me.displayName })}</Notice> : null}
    </JoinStep>
  )
}

function NotMe({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('joining')
  const { name = '', phone = '', email = '' } = useOrganization().data ?? {}
  return (
    <JoinStep heading={t('who.notMeTitle')} action={{ label: t('who.again') }} onSubmit={onBack}>
      <Notice>{t('who.notMeText')}</Notice>
      <ul className={classes.ways}>
        {phone ? (
          <li>
            <Anchor href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{t('who.call', { organization: name })}</Anchor>
          </li>
        ) : null}
        {email ? (
          <li>
            <Anchor href={`mailto:${email}`}>{t('who.write', { organization: name })}</Anchor>
          </li>
        ) : null}
      </ul>
    </JoinStep>
  )
}
