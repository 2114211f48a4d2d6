import { type Face, PersonAvatar } from '@treppenhaus/ui/person-avatar'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './profile.module.css'

interface ProfilePreviewProps {
  name: string
  position: string
  about: string
  face: Face
}

/** What others see, as it will be once it is saved. */
export function ProfilePreview({ name, position, about, face }: ProfilePreviewProps) {
  const { t } = useTranslation('profile')
  const heading = useId()
  return (
    <section className={classes.preview} aria-labelledby={heading}>
      <h2 id={heading} className={classes.previewTitle}>
        {t('preview')}
      </h2>
      <div className={classes.card}>
        <PersonAvatar name={name} size={96} face={face} />
        <div className={classes.words}>
          <strong>{name}</strong>
          {position === '' ? null : <span>{position}</span>}
          {about.trim() === '' ? null : <p>{about}</p>}
        </div>
      </div>
    </section>
  )
}
