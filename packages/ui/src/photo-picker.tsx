import { Button } from '@mantine/core'
import { IconCamera, IconPhoto } from '@tabler/icons-react'
import { useRef } from 'react'
import type { ChangeEvent, ReactNode } from 'react'
import type { PickedPhoto } from './lib/photo.ts'
import classes from './photo-picker.module.css'
import { PhotoThumb } from './photo-thumb.tsx'

interface PhotoPickerProps {
  label: string
  /** "3 of 12" */
  count?: string | undefined
  cameraLabel: string
  chooseLabel: string
  removeLabel: (photo: PickedPhoto) => string
  progressLabel: (photo: PickedPhoto) => string
  photos: readonly PickedPhoto[]
  onAdd: (files: File[]) => void
  onRemove: (id: string) => void
  /** Offers another attempt at a photo; undefined where none can help. */
  retryOf?: (photo: PickedPhoto) => { label: string; onRetry: () => void } | undefined
  /** No more photos are taken. */
  full?: boolean
  /** Below the buttons, such as what is removed from the pictures. */
  hint?: ReactNode
}

// The endings help where the system has no name for HEIC.
const accepted = 'image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif'

/** Takes or chooses photos; storing them is the caller's business. */
export function PhotoPicker(props: PhotoPickerProps) {
  const { label, count, cameraLabel, chooseLabel, removeLabel, progressLabel, photos, onAdd, onRemove, retryOf, full = false, hint } = props
  const camera = useRef<HTMLInputElement>(null)
  const library = useRef<HTMLInputElement>(null)
  const take = (event: ChangeEvent<HTMLInputElement>): void => {
    onAdd([...(event.currentTarget.files ?? [])])
    // The same file chosen again must fire once more.
    event.currentTarget.value = ''
  }
  return (
    <div role="group" aria-label={label}>
      <p className={classes.label}>
        <span>{label}</span> {count === undefined ? null : <span className="num">{count}</span>}
      </p>
      {photos.length === 0 ? null : (
        <ul className={classes.thumbs}>
          {photos.map((photo) => (
            <PhotoThumb
              key={photo.id}
              photo={photo}
              removeLabel={removeLabel(photo)}
              progressLabel={progressLabel(photo)}
              onRemove={() => onRemove(photo.id)}
              retry={retryOf?.(photo)}
            />
          ))}
        </ul>
      )}
      <input ref={camera} hidden type="file" accept={accepted} capture="environment" aria-label={cameraLabel} onChange={take} />
      <input ref={library} hidden type="file" accept={accepted} multiple aria-label={chooseLabel} onChange={take} />
      <div className={classes.buttons}>
        <Button variant="default" disabled={full} leftSection={<IconCamera aria-hidden="true" />} onClick={() => camera.current?.click()}>
          {cameraLabel}
        </Button>
        <Button variant="default" disabled={full} leftSection={<IconPhoto aria-hidden="true" />} onClick={() => library.current?.click()}>
          {chooseLabel}
        </Button>
      </div>
      {hint}
    </div>
  )
}
