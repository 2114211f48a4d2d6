import type { components } from '@treppenhaus/api-client/generated'
import { Anchor } from '@mantine/core'
import { IconFileTypePdf, IconHourglass, IconPhotoX } from '@tabler/icons-react'
import { PhotoGrid } from '@treppenhaus/ui/photo-grid'
import { useTranslation } from 'react-i18next'
import classes from './attachments.module.css'

type StoredFile = components['schemas']['File']

interface AttachmentsProps {
  label: string
  files: readonly StoredFile[]
  /** A word on a picture, such as who sees it. */
  tagOf?: ((file: StoredFile) => string | undefined) | undefined
}

/** Photos as thumbnails that open large, documents as links, and what is still being checked. */
export function Attachments({ label, files, tagOf }: AttachmentsProps) {
  const { t } = useTranslation('attachments')
  if (files.length === 0) return null
  const images = files.filter(({ kind }) => kind === 'image')
  const photos = images.flatMap((file, index) =>
    file.url === null
      ? []
      : [
          {
            id: file.id,
            url: file.url,
            thumbnailUrl: file.thumbnailUrl ?? file.url,
            alt: t('photo', { number: index + 1 }),
            tag: tagOf?.(file),
          },
        ],
  )
  const rest = files.filter((file) => file.kind === 'pdf' || file.url === null)
  return (
    <>
      {photos.length > 0 ? (
        <PhotoGrid
          label={label}
          photos={photos}
          openLabel={({ alt, tag }) => t('open', { name: tag ? `${alt}, ${tag}` : alt })}
          words={{
            close: t('close'),
            previous: t('previous'),
            next: t('next'),
            position: (current, total) => t('position', { current, total }),
          }}
        />
      ) : null}
      {rest.length > 0 ? (
        <ul className={classes.files}>
          {rest.map((file) => (
            <li key={file.id} className={classes.file}>
              <FileLine file={file} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

function FileLine({ file }: { file: StoredFile }) {
  const { t } = useTranslation('attachments')
  if (file.state === 'refused')
    return (
      <>
        <IconPhotoX aria-hidden="true" /> {t('refused', { name: file.name })}
      </>
    )
  if (file.url === null)
    return (
      <>
        <IconHourglass aria-hidden="true" /> {t('checking', { name: file.name })}
      </>
    )
  return (
    <>
      <IconFileTypePdf aria-hidden="true" />
      <Anchor href={file.url} target="_blank" rel="noreferrer">
        {file.name}
      </Anchor>
    </>
  )
}
