import { PhotoGrid } from '@treppenhaus/ui/photo-grid'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketFile } from '../lib/ticket.ts'
import classes from './photos.module.css'

interface PhotosProps {
  label: string
  files: readonly TicketFile[]
  /** A signed address has run out: fetch new ones. */
  onStale: () => void
}

/** Milliseconds; a picture that is really gone must not ask again and again. */
const patience = 30_000

/** Stored photos as thumbnails that open large; those still being prepared, or refused, say so. */
export function Photos({ label, files, onStale }: PhotosProps) {
  const { t } = useTranslation('common', { keyPrefix: 'photos' })
  const { t: tCommon } = useTranslation('common')
  const asked = useRef(0)
  const stale = () => {
    if (Date.now() - asked.current < patience) return
    asked.current = Date.now()
    onStale()
  }
  const images = files.filter(({ kind }) => kind === 'image')
  const ready = images.flatMap(({ id, url, thumbnailUrl }) => (url && thumbnailUrl ? [{ id, url, thumbnailUrl }] : []))
  const waiting = images.filter(({ url }) => url === null)
  const photos = ready.map((photo, index) => ({ ...photo, alt: t('alt', { index: index + 1, count: ready.length }) }))
  return (
    <>
      {photos.length === 0 ? null : (
        <PhotoGrid
          label={label}
          photos={photos}
          openLabel={({ id }) => t('open', { index: photos.findIndex((photo) => photo.id === id) + 1, count: photos.length })}
          words={{
            close: tCommon('close'),
            previous: t('previous'),
            next: t('next'),
            position: (index, count) => t('alt', { index, count }),
          }}
          onStale={stale}
        />
      )}
      {waiting.map(({ id, state }, index) => (
        <p key={id} className={classes.waiting}>
          {t(state === 'refused' ? 'refused' : 'pending', { index: ready.length + index + 1 })}
        </p>
      ))}
    </>
  )
}
