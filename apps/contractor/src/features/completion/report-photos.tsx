import { Title } from '@mantine/core'
import type { PickedPhoto } from '@treppenhaus/ui/lib/photo'
import { FieldHint } from '@treppenhaus/ui/field-hint'
import { PhotoPicker } from '@treppenhaus/ui/photo-picker'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry } from '../../lib/completion-state.ts'
import { MAX_PHOTOS, isUsable, mayTryAgain, photoTags, type Photo, type PhotoTag } from '../../lib/photo.ts'
import { useObjectUrls } from '../../lib/use-object-urls.ts'
import classes from './completion-page.module.css'
import { FieldProblem } from './field-problem.tsx'
import type { ReportForm } from './use-report.ts'

/** Photos from before and after the work, kept on the device and uploaded while the rest is written. */
export function ReportPhotos({ entry, report }: { entry: Entry; report: ReportForm }) {
  const { t } = useTranslation('completion', { keyPrefix: 'photos' })
  return (
    <section aria-labelledby="photos" data-field="photos">
      <Title order={2} id="photos" className={classes.title ?? ''}>
        {t('title')}
      </Title>
      <div className={classes.photos}>
        {photoTags.map((tag) => (
          <TaggedPhotos key={tag} tag={tag} entry={entry} report={report} />
        ))}
      </div>
      <FieldHint>{t('metadata')}</FieldHint>
      <FieldProblem when={report.missing('photos')}>{t('remove')}</FieldProblem>
    </section>
  )
}

function TaggedPhotos({ tag, entry, report }: { tag: PhotoTag; entry: Entry; report: ReportForm }) {
  const { t } = useTranslation('completion', { keyPrefix: 'photos' })
  const photos = useMemo(() => entry.photos.filter((photo) => photo.tag === tag), [entry.photos, tag])
  const urls = useObjectUrls(photos)
  const shown = photos.flatMap(({ id, problem }, index): PickedPhoto[] => {
    const url = urls.get(id)
    if (url === undefined) return []
    const error = problem === null ? undefined : t(`problem.${problem}`)
    return [{ id, url, name: t(`name.${tag}`, { index: index + 1 }), progress: entry.progress[id], error }]
  })
  const usable = photos.filter(isUsable).length
  const leftOut = entry.leftOut[tag] ?? 0
  const retryOf = ({ id, name }: PickedPhoto) => {
    const photo = photos.find((one) => one.id === id)
    return photo && mayTryAgain(photo.problem) ? { label: t('retry', { name }), onRetry: () => report.retryPhoto(id) } : undefined
  }
  return (
    <div>
      <PhotoPicker
        label={t(`label.${tag}`)}
        count={t('count', { count: usable, max: MAX_PHOTOS })}
        cameraLabel={t(`camera.${tag}`)}
        chooseLabel={t(`choose.${tag}`)}
        removeLabel={({ name }) => t('removeOne', { name })}
        progressLabel={({ name }) => t('uploading', { name })}
        photos={shown}
        retryOf={retryOf}
        full={usable >= MAX_PHOTOS}
        onAdd={(files) => report.addPhotos(tag, files)}
        onRemove={report.removePhoto}
      />
      <FieldProblem when={leftOut > 0}>{t('leftOut', { count: leftOut, max: MAX_PHOTOS })}</FieldProblem>
      <Waiting photos={photos} />
    </div>
  )
}

/** Photos that have not reached the server yet, said where nothing moves. */
function Waiting({ photos }: { photos: readonly Photo[] }) {
  const { t } = useTranslation('completion', { keyPrefix: 'photos' })
  const ready = photos.filter(({ fileId }) => fileId !== null).length
  const usable = photos.filter(isUsable).length
  if (usable === 0) return null
  return (
    <p className={classes.hint} role="status">
      {ready === usable ? t('allReady') : t('ready', { count: ready, total: usable })}
    </p>
  )
}
