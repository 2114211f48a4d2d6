import type { Schemas } from '@treppenhaus/api-client/problem'
import { useTranslation } from 'react-i18next'
import classes from './photo-choice.module.css'

interface PhotoChoiceProps {
  photos: readonly Schemas['File'][]
  value: readonly string[]
  onChange: (ids: string[]) => void
}

/** Which pictures go along; those that stay here are grey. */
export function PhotoChoice({ photos, value, onChange }: PhotoChoiceProps) {
  const { t } = useTranslation(['work-orders', 'attachments'])
  if (photos.length === 0) return null
  const toggle = (id: string) => onChange(value.includes(id) ? value.filter((one) => one !== id) : [...value, id])
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('work-orders:field.photos')}</legend>
      <div className={classes.photos}>
        {photos.map(({ id, kind, name, thumbnailUrl, url }, index) => (
          <label key={id} className={classes.photo}>
            <input type="checkbox" checked={value.includes(id)} onChange={() => toggle(id)} />
            {kind === 'image' && (thumbnailUrl ?? url) ? (
              <img src={thumbnailUrl ?? url ?? ''} alt={t('attachments:photo', { number: index + 1 })} />
            ) : (
              <span className={classes.name}>{name}</span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
