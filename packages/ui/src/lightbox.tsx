import { ActionIcon, Modal } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { StoredPhoto } from './lib/photo.ts'
import classes from './lightbox.module.css'

interface LightboxProps {
  label: string
  photos: readonly StoredPhoto[]
  /** The photo shown; null while closed. */
  index: number | null
  onMove: (index: number) => void
  onClose: () => void
  words: { close: string; previous: string; next: string; position: (current: number, total: number) => string }
  onStale?: (() => void) | undefined
}

/** One photo over the whole page; Escape closes, arrow keys turn, focus returns to the thumbnail. */
export function Lightbox({ label, photos, index, onMove, onClose, words, onStale }: LightboxProps) {
  const photo = index === null ? undefined : photos[index]
  const at = index ?? 0
  const turn = (by: number): void => onMove((at + by + photos.length) % photos.length)
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') turn(-1)
    if (event.key === 'ArrowRight') turn(1)
  }
  return (
    <Modal
      opened={photo !== undefined}
      onClose={onClose}
      fullScreen
      title={`${label}, ${words.position(at + 1, photos.length)}`}
      closeButtonProps={{ 'aria-label': words.close }}
      onKeyDown={press}
      classNames={{ body: classes.body ?? '', content: classes.content ?? '' }}
    >
      {photo === undefined ? null : <img className={classes.photo} src={photo.url} alt={photo.alt} onError={onStale} />}
      {photos.length < 2 ? null : (
        <div className={classes.turn}>
          <ActionIcon variant="default" aria-label={words.previous} onClick={() => turn(-1)}>
            <IconChevronLeft aria-hidden="true" />
          </ActionIcon>
          <ActionIcon variant="default" aria-label={words.next} onClick={() => turn(1)}>
            <IconChevronRight aria-hidden="true" />
          </ActionIcon>
        </div>
      )}
    </Modal>
  )
}
