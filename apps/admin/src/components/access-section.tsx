import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { StatusChip } from '@treppenhaus/ui/status-chip'
import { useTranslation } from 'react-i18next'
import { useMay } from '../lib/session.ts'
import classes from './access-section.module.css'
import { ActGroup } from './act-group.tsx'
import { DataSection } from './data-section.tsx'
import { useInvitationActs } from './invitation-acts.tsx'
import { useInvitationsOf, type Invitation, type Invitee } from './invitation-queries.ts'
import { InviteButton } from './invite-button.tsx'
import { Loaded } from './loaded.tsx'
import { useInvitationWords } from './use-invitation-words.ts'

interface AccessSectionProps {
  invitee: Invitee
  name: string
  email: string | null
  hasAccount: boolean
}

/** Access of one person, staff member or contractor: account, the last invitation, and what can be done. */
export function AccessSection(props: AccessSectionProps) {
  const may = useMay('invitations.read')
  return may ? <Access {...props} /> : null
}

function Access({ invitee, name, email, hasAccount }: AccessSectionProps) {
  const { t } = useTranslation('invitations')
  const invitations = useInvitationsOf(invitee)
  return (
    <DataSection title={t('access.title')}>
      <Loaded query={invitations} rows={1} rowHeight={52}>
        {({ items }) => {
          const [newest] = items.filter(({ id }) => id !== null)
          if (!newest)
            return (
              <div className={classes.line}>
                <p className={classes.words}>{t(hasAccount ? 'access.has' : 'access.none', { name })}</p>
                {hasAccount ? <NewPassword invitee={invitee} name={name} /> : <InviteButton invitee={invitee} name={name} email={email} />}
              </div>
            )
          return <Last invitation={newest} invitee={invitee} name={name} email={email} hasAccount={hasAccount} />
        }}
      </Loaded>
    </DataSection>
  )
}

/** Who has an account without an e-mail address gets a new password by letter. */
function NewPassword({ invitee, name }: { invitee: Invitee; name: string }) {
  const { t } = useTranslation('invitations')
  const may = useMay('invitations.write')
  const acts = useInvitationActs({ id: null, name })
  if (!may || !('personId' in invitee)) return null
  return (
    <Button variant="subtle" loading={acts.isPending} onClick={() => acts.newPassword(invitee)}>
      {t('access.newPassword')}
    </Button>
  )
}

function Last({ invitation, invitee, name, email, hasAccount }: AccessSectionProps & { invitation: Invitation }) {
  const { t } = useTranslation('invitations')
  const words = useInvitationWords()
  const may = useMay('invitations.write')
  const acts = useInvitationActs(invitation)
  const { state, actions, channel } = invitation
  const bounce = words.bounce(invitation)
  return (
    <div className={classes.line}>
      <div className={classes.words}>
        <StatusChip kind="invitation" status={state} word={words.state(invitation)} />{' '}
        {[words.channel(invitation), words.when(invitation)].filter(Boolean).join(', ')}
        {hasAccount && state !== 'joined' ? <p className={classes.bounce}>{t('access.has', { name })}</p> : null}
        {bounce ? <p className={classes.bounce}>{bounce}</p> : null}
      </div>
      <ActGroup label={t('act.of', { name })} className={classes.acts} state={state}>
        {actions.includes('letter') ? (
          <Button variant="default" leftSection={<IconDownload aria-hidden="true" />} loading={acts.isPending} onClick={acts.letter}>
            {t('act.letter')}
          </Button>
        ) : null}
        {may && actions.includes('withdraw') ? (
          <Button variant="subtle" loading={acts.isPending} onClick={acts.withdraw}>
            {t('act.withdraw')}
          </Button>
        ) : null}
        {may && actions.includes('resend') && channel === 'email' ? (
          <Button variant="subtle" loading={acts.isPending} onClick={acts.resend}>
            {t('act.resend')}
          </Button>
        ) : null}
        {hasAccount ? <NewPassword invitee={invitee} name={name} /> : <InviteButton invitee={invitee} name={name} email={email} again />}
      </ActGroup>
    </div>
  )
}
