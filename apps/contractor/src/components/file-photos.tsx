import type { StoredPhoto } from '@treppenhaus/ui/lib/photo'
import { PhotoGrid } from '@treppenhaus/ui/photo-grid'
import { useTranslation } from 'react-i18next'
import type { StoredFile } from '../lib/order.ts'
import classes from './layout.module.css'

interface FilePhotosProps {
  label: string
  files: readonly StoredFile[]
  tagOf?: (index: number) => string
  /** A picture's address may have run out. */
  onStale: () => void
}

/** Stored photos that open large; those still in preparation are only counted. */
export function FilePhotos({ label, files, tagOf, onStale }: FilePhotosProps) {
  const { t } = useTranslation('common', { keyPrefix: 'photos' })
  const photos = files.flatMap((file, index): StoredPhoto[] => {
    if (file.url === null || file.thumbnailUrl === null) return []
    const alt = t('alt', { index: index + 1, count: files.length })
    return [{ id: file.id, url: file.url, thumbnailUrl: file.thumbnailUrl, alt, tag: tagOf?.(index) }]
  })
  const pending = files.filter(({ state }) => state === 'quarantined').length
  const words = {
    close: t('close'),
    previous: t('previous'),
    next: t('next'),
    position: (current: number, total: number) => t('alt', { index: current, count: total }),
  }
  return (
    <>
      {photos.length === 0 ? null : (
        <PhotoGrid label={label} photos={photos} openLabel={({ alt }) => t('open', { photo: alt })} words={words} onStale={onStale} />
      )}
      {pending === 0 ? null : <p className={classes.text}>{t('pending', { count: pending })}</p>}
    </>
  )
}
