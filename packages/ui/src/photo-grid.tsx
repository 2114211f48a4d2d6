import { VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { Lightbox } from './lightbox.tsx'
import type { StoredPhoto } from './lib/photo.ts'
import classes from './photo-grid.module.css'

interface PhotoGridProps {
  label: string
  photos: readonly StoredPhoto[]
  /** Accessible name of one thumbnail's button. */
  openLabel: (photo: StoredPhoto) => string
  words: { close: string; previous: string; next: string; position: (current: number, total: number) => string }
  /** A picture did not load; its signed address may have run out. */
  onStale?: (() => void) | undefined
}

/** Thumbnails that open large; arrow keys turn the pages. */
export function PhotoGrid({ label, photos, openLabel, words, onStale }: PhotoGridProps) {
  const [open, setOpen] = useState<number | null>(null)
  return (
    <>
      <ul className={classes.grid} aria-label={label}>
        {photos.map((photo, index) => (
          <li key={photo.id}>
            <button type="button" className={classes.thumb} onClick={() => setOpen(index)}>
              <img src={photo.thumbnailUrl} alt="" loading="lazy" onError={onStale} />
              {photo.tag === undefined ? null : <span className={classes.tag}>{photo.tag}</span>}
              <VisuallyHidden>{openLabel(photo)}</VisuallyHidden>
            </button>
          </li>
        ))}
      </ul>
      <Lightbox photos={photos} index={open} onMove={setOpen} onClose={() => setOpen(null)} words={words} label={label} onStale={onStale} />
    </>
  )
}
