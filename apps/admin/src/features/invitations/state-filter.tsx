import { invitationStates as known } from '@treppenhaus/domain/invitation'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { useTranslation } from 'react-i18next'
import type { InvitationState } from '../../components/invitation-queries.ts'
import classes from './invitations.module.css'

export const invitationStates = ['not_invited', ...known] as const satisfies readonly InvitationState[]

interface StateFilterProps {
  counts: Schemas['InvitationCounts'] | undefined
  value: InvitationState | undefined
  onChange: (value: InvitationState | undefined) => void
}

/** Where people stand, with their numbers; one of them narrows the list. */
export function StateFilter({ counts, value, onChange }: StateFilterProps) {
  const { t } = useTranslation(['invitations', 'words'])
  return (
    <div role="group" aria-label={t('invitations:states')} className={classes.states}>
      <button type="button" className={classes.state} aria-pressed={value === undefined} onClick={() => onChange(undefined)}>
        <span className={classes.stateName}>{t('invitations:all')}</span>
      </button>
      {invitationStates
        // What nobody is in is not offered, unless it is what is shown.
        .filter((name) => counts === undefined || counts[name] > 0 || name === value)
        .map((name) => (
          <button key={name} type="button" className={classes.state} aria-pressed={value === name} onClick={() => onChange(name)}>
            <span className={classes.stateName}>{t(`words:invitation.${name}`)}</span>{' '}
            <span className={`num ${classes.stateCount}`}>{counts?.[name] ?? ''}</span>
          </button>
        ))}
    </div>
  )
}
