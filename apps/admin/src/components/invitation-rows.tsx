import { Anchor } from '@mantine/core'
import { CompanyMark } from '@treppenhaus/ui/company-mark'
import { PersonAvatar } from '@treppenhaus/ui/person-avatar'
import { StatusChip } from '@treppenhaus/ui/status-chip'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { InvitationActs } from './invitation-acts.tsx'
import type { Invitation } from './invitation-queries.ts'
import { useInvitationWords } from './use-invitation-words.ts'
import { paths } from '../lib/paths.ts'
import classes from './invitation-rows.module.css'

interface InvitationRowsProps {
  label: string
  invitations: readonly Invitation[]
  /** Whether a row leads to the series it went out with. */
  withSeries?: boolean
}

/** Invitations as rows: who, where they live, where it stands, and what can be done. */
export function InvitationRows({ label, invitations, withSeries = false }: InvitationRowsProps) {
  return (
    <ul className={classes.rows} aria-label={label}>
      {invitations.map((invitation) => (
        <Row key={invitation.id ?? `${invitation.personId}`} invitation={invitation} withSeries={withSeries} />
      ))}
    </ul>
  )
}

function Row({ invitation, withSeries }: { invitation: Invitation; withSeries: boolean }) {
  const { t } = useTranslation('invitations')
  const words = useInvitationWords()
  const { state, name, homes, email, contractorName, seriesId } = invitation
  const to = pathOf(invitation)
  const bounce = words.bounce(invitation)
  const facts = [contractorName ?? '', homes.join('; '), email ?? ''].filter(Boolean).join(' · ')
  return (
    <li className={classes.row}>
      {contractorName === null ? <PersonAvatar name={name} size={32} /> : <CompanyMark trade="" internal={false} />}
      <div className={classes.words}>
        {to ? (
          <Anchor component={Link} to={to} className={classes.name ?? ''} underline="hover">
            {name}
          </Anchor>
        ) : (
          <span className={classes.name}>{name}</span>
        )}
        <span className={classes.facts}>{facts}</span>
        {bounce ? <span className={classes.bounce}>{bounce}</span> : null}
      </div>
      <div className={classes.stand}>
        <StatusChip kind="invitation" status={state} word={words.state(invitation)} />
        <span className={classes.facts}>
          {[words.channel(invitation), words.when(invitation)].filter(Boolean).join(', ')}
          {withSeries && seriesId ? (
            <>
              {' · '}
              <Link to={paths.invitationSeries(seriesId)}>{t('series.one')}</Link>
            </>
          ) : null}
        </span>
      </div>
      <div className={classes.acts}>
        <InvitationActs invitation={invitation} />
      </div>
    </li>
  )
}

function pathOf({ personId, contractorId, staffId }: Invitation): string | undefined {
  if (personId) return paths.person(personId)
  if (contractorId) return paths.contractor(contractorId)
  return staffId ? paths.colleague(staffId) : undefined
}
