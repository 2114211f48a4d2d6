import { IconEye, IconEyeOff } from '@tabler/icons-react'
import classes from './audience-chips.module.css'

export interface AudienceMember {
  key: string
  name: string
  /** Role in the house. */
  role?: string | undefined
  sees: boolean
  /** Cannot be changed here, such as the person who asked. */
  fixed?: boolean | undefined
}

interface AudienceChipsProps {
  /** "Who sees this?" */
  label: string
  seesWord: string
  doesNotSeeWord: string
  members: readonly AudienceMember[]
  onToggle?: ((key: string) => void) | undefined
}

/** A chip for each person above every Send: solid with an eye sees it, dashed with a crossed eye does not. */
export function AudienceChips({ label, seesWord, doesNotSeeWord, members, onToggle }: AudienceChipsProps) {
  return (
    <div className={classes.audience} role="group" aria-label={label}>
      <span className={classes.label} aria-hidden="true">
        {label}
      </span>
      {members.map(({ key, name, role, sees, fixed }) => {
        const content = (
          <>
            {sees ? <IconEye aria-hidden="true" /> : <IconEyeOff aria-hidden="true" />}
            <span>{name}</span>
            {role === undefined ? null : <span className={classes.role}>{role}</span>}
          </>
        )
        const word = sees ? seesWord : doesNotSeeWord
        return onToggle === undefined || fixed === true ? (
          <span key={key} className={classes.chip} data-sees={sees || undefined} title={word}>
            {content}
            <span className={classes.hidden}>{word}</span>
          </span>
        ) : (
          <button
            key={key}
            type="button"
            className={classes.chip}
            data-sees={sees || undefined}
            aria-pressed={sees}
            title={word}
            onClick={() => onToggle(key)}
          >
            {content}
          </button>
        )
      })}
    </div>
  )
}
