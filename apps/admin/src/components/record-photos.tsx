import { Button } from '@mantine/core'
import { IconPhotoPlus } from '@tabler/icons-react'
import { Lightbox } from '@treppenhaus/ui/lightbox'
import { useEffect, useEffectEvent, useRef, useState, type ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../lib/session.ts'
import { DataSection } from './data-section.tsx'
import { Loaded } from './loaded.tsx'
import { PhotoCard } from './photo-card.tsx'
import { CaptionDialog, RemoveDialog } from './photo-dialogs.tsx'
import { ProblemAlert } from './problem-alert.tsx'
import { usePhotoSteps, useRecordPhotos, type PhotoHolder, type RecordPhoto } from './record-photo-queries.ts'
import classes from './record-photos.module.css'
import { UploadList } from './upload-list.tsx'
import { useUploads } from './use-uploads.ts'

const accepted = 'image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif'
const most = 100

/** Photos of a house or a unit: looked at large, named, put in order, taken away. */
export function RecordPhotos({ of, id }: { of: PhotoHolder; id: string }) {
  const { t } = useTranslation('photos')
  const photos = useRecordPhotos(of, id)
  const mayWrite = useMay('properties.write')
  return (
    <DataSection title={t('title')} count={photos.data?.items.length}>
      <Loaded query={photos} rows={1} rowHeight={120}>
        {({ items }) => <Photos of={of} id={id} items={items} mayWrite={mayWrite} />}
      </Loaded>
    </DataSection>
  )
}

interface PhotosProps {
  of: PhotoHolder
  id: string
  items: readonly RecordPhoto[]
  mayWrite: boolean
}

function Photos({ of, id, items, mayWrite }: PhotosProps) {
  const { t } = useTranslation(['photos', 'attachments'])
  const steps = usePhotoSteps(of, id)
  const [shown, setShown] = useState<number | null>(null)
  const [open, setOpen] = useState<{ act: 'name' | 'remove'; photo: RecordPhoto }>()
  const nameOf = (photo: RecordPhoto) => photo.caption || t('photos:number', { number: items.indexOf(photo) + 1 })
  const large = items.flatMap((photo) =>
    photo.file.url === null
      ? []
      : [{ id: photo.id, url: photo.file.url, thumbnailUrl: photo.file.thumbnailUrl ?? photo.file.url, alt: nameOf(photo) }],
  )
  const move = (photo: RecordPhoto, by: -1 | 1) => {
    const ids = items.map((each) => each.id)
    const at = items.indexOf(photo)
    ids.splice(at, 1)
    ids.splice(at + by, 0, photo.id)
    steps.arrange(ids)
  }
  const close = () => setOpen(undefined)
  return (
    <>
      {items.length === 0 ? <p className={classes.quiet}>{t('photos:none')}</p> : null}
      <ul className={classes.grid} aria-label={t('photos:title')}>
        {items.map((photo, index) => (
          <PhotoCard
            key={photo.id}
            photo={photo}
            name={nameOf(photo)}
            onOpen={() => setShown(large.findIndex((each) => each.id === photo.id))}
            onStale={steps.renew}
            acts={
              mayWrite
                ? {
                    name: () => setOpen({ act: 'name', photo }),
                    remove: () => setOpen({ act: 'remove', photo }),
                    forward: index > 0 ? () => move(photo, -1) : undefined,
                    back: index < items.length - 1 ? () => move(photo, 1) : undefined,
                  }
                : undefined
            }
          />
        ))}
      </ul>
      {mayWrite && items.length < most ? <AddPhotos onStored={steps.add} isPending={steps.isPending} /> : null}
      <ProblemAlert error={open ? undefined : steps.error} />
      <Lightbox
        label={t('photos:title')}
        photos={large}
        index={shown}
        onMove={setShown}
        onClose={() => setShown(null)}
        onStale={steps.renew}
        words={{
          close: t('attachments:close'),
          previous: t('attachments:previous'),
          next: t('attachments:next'),
          position: (current, total) => t('attachments:position', { current, total }),
        }}
      />
      {open?.act === 'name' ? (
        <CaptionDialog
          photo={open.photo}
          error={steps.error}
          isPending={steps.isPending}
          onClose={close}
          onSave={(caption) => steps.edit(open.photo.id, caption, close)}
        />
      ) : null}
      {open?.act === 'remove' ? (
        <RemoveDialog
          name={nameOf(open.photo)}
          error={steps.error}
          isPending={steps.isPending}
          onClose={close}
          onRemove={() => steps.remove(open.photo.id, close)}
        />
      ) : null}
    </>
  )
}

function AddPhotos({ onStored, isPending }: { onStored: (fileIds: string[]) => void; isPending: boolean }) {
  const { t } = useTranslation('photos')
  const input = useRef<HTMLInputElement>(null)
  const uploads = useUploads()
  const { isBusy, ids } = uploads
  const store = useEffectEvent(() => {
    onStored(ids)
    for (const { key, id } of uploads.files) if (id) uploads.remove(key)
  })
  const stored = ids.length
  useEffect(() => {
    if (!isBusy && stored > 0) store()
  }, [isBusy, stored])
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    uploads.add([...(event.currentTarget.files ?? [])])
    // The same file chosen again must count once more.
    event.currentTarget.value = ''
  }
  return (
    <div className={classes.add}>
      <input ref={input} hidden type="file" multiple accept={accepted} aria-label={t('add')} onChange={take} />
      <Button
        variant="default"
        loading={isBusy || isPending}
        leftSection={<IconPhotoPlus aria-hidden="true" />}
        onClick={() => input.current?.click()}
      >
        {t('add')}
      </Button>
      <UploadList uploads={uploads} />
    </div>
  )
}
