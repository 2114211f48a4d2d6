import { IconMapPinOff } from '@tabler/icons-react'
import { FieldHint } from '@treppenhaus/ui/field-hint'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { PhotoPicker } from '@treppenhaus/ui/photo-picker'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { MAX_PHOTOS, isUsable, mayTryAgain, type Photo } from '../lib/photo.ts'
import type { PhotoList } from '../lib/photo-list.ts'
import classes from './photo-field.module.css'
import { useObjectUrls } from './use-object-urls.ts'

/** Takes, chooses and shows photos; each error stands at its photo. */
export function PhotoField({ list }: { list: PhotoList }) {
  const { t } = useTranslation('common', { keyPrefix: 'photos' })
  const { photos, leftOut } = useSyncExternalStore(list.subscribe, list.snapshot)
  const urls = useObjectUrls(photos)
  const usable = photos.filter(isUsable).length
  const retryOf = ({ id }: { id: string }) => {
    const photo = photos.find((one) => one.id === id)
    if (!photo || !mayTryAgain(photo.problem)) return undefined
    return { label: t('retry', { name: photo.name }), onRetry: () => list.tryAgain(id) }
  }
  return (
    <div className={classes.field}>
      <PhotoPicker
        label={t('label')}
        count={t('count', { count: usable, max: MAX_PHOTOS })}
        cameraLabel={t('camera')}
        chooseLabel={t('choose')}
        photos={photos.map((photo) => ({
          id: photo.id,
          name: photo.name,
          url: urls.get(photo.id) ?? '',
          progress: isUnderWay(photo) ? photo.progress : undefined,
          error: photo.problem === null ? undefined : t(`problem.${photo.problem}`),
        }))}
        removeLabel={({ name }) => t('remove', { name })}
        progressLabel={({ name, progress = 0 }) => t('uploading', { name, percent: Math.round(progress * 100) })}
        onAdd={(files) => list.add(files)}
        onRemove={(id) => list.remove(id)}
        retryOf={retryOf}
        full={usable >= MAX_PHOTOS}
        hint={<FieldHint icon={IconMapPinOff}>{t('metadata')}</FieldHint>}
      />
      {leftOut === 0 ? null : <InlineError>{t('leftOut', { count: leftOut, max: MAX_PHOTOS })}</InlineError>}
    </div>
  )
}

const isUnderWay = (photo: Photo) => photo.problem === null && photo.fileId === null && photo.progress > 0
