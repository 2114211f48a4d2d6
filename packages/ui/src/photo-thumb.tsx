import { IconAlertCircle, IconX } from '@tabler/icons-react'
import type { PickedPhoto } from './lib/photo.ts'
import classes from './photo-picker.module.css'

interface PhotoThumbProps {
  photo: PickedPhoto
  removeLabel: string
  progressLabel: string
  onRemove: () => void
}

/** One picked photo with its progress, its error and a way to take it out. */
export function PhotoThumb({ photo, removeLabel, progressLabel, onRemove }: PhotoThumbProps) {
  const percent = photo.progress === undefined ? undefined : Math.round(photo.progress * 100)
  return (
    <li className={classes.thumb} data-error={photo.error === undefined ? undefined : ''}>
      <img src={photo.url} alt={photo.name} />
      <button type="button" className={classes.remove} aria-label={removeLabel} onClick={onRemove}>
        <IconX aria-hidden="true" />
      </button>
      {percent === undefined ? null : <progress className={classes.progress} max={100} value={percent} aria-label={progressLabel} />}
      {photo.error === undefined ? null : (
        <p className={classes.error}>
          <IconAlertCircle aria-hidden="true" />
          {photo.error}
        </p>
      )}
    </li>
  )
}
