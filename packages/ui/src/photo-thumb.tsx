import { IconAlertCircle, IconPhoto, IconRefresh, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { PickedPhoto } from './lib/photo.ts'
import classes from './photo-picker.module.css'

interface PhotoThumbProps {
  photo: PickedPhoto
  removeLabel: string
  progressLabel: string
  onRemove: () => void
  /** Where another attempt can help. */
  retry?: { label: string; onRetry: () => void } | undefined
}

/** One picked photo with its progress, its error and a way to take it out. What the browser cannot draw (HEIC) shows its name. */
export function PhotoThumb({ photo, removeLabel, progressLabel, onRemove, retry }: PhotoThumbProps) {
  const [unseen, setUnseen] = useState<string>()
  const percent = photo.progress === undefined ? undefined : Math.round(photo.progress * 100)
  return (
    <li className={classes.thumb} data-error={photo.error === undefined ? undefined : ''}>
      {unseen === photo.url ? (
        <span className={classes.unseen}>
          <IconPhoto aria-hidden="true" />
          <span>{photo.name}</span>
        </span>
      ) : (
        <img src={photo.url} alt={photo.name} onError={() => setUnseen(photo.url)} />
      )}
      <button type="button" className={classes.remove} aria-label={removeLabel} onClick={onRemove}>
        <IconX aria-hidden="true" />
      </button>
      {percent === undefined ? null : <progress className={classes.progress} max={100} value={percent} aria-label={progressLabel} />}
      {photo.error === undefined ? null : (
        <p className={classes.error} role="alert">
          <IconAlertCircle aria-hidden="true" />
          {photo.error}
        </p>
      )}
      {retry === undefined ? null : (
        <button type="button" className={classes.retry} aria-label={retry.label} onClick={retry.onRetry}>
          <IconRefresh aria-hidden="true" />
        </button>
      )}
    </li>
  )
}
