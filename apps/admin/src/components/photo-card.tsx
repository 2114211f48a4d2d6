import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconDots, IconHourglass, IconPencil, IconPhotoX, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RecordPhoto } from './record-photo-queries.ts'
import classes from './record-photos.module.css'

interface PhotoCardProps {
  photo: RecordPhoto
  name: string
  onOpen: () => void
  /** A picture did not load; its address may have run out. */
  onStale: () => void
  acts: { name: () => void; remove: () => void; forward: (() => void) | undefined; back: (() => void) | undefined } | undefined
}

/** One photo with its caption and what can be done with it. */
export function PhotoCard({ photo, name, onOpen, onStale, acts }: PhotoCardProps) {
  const { t } = useTranslation(['photos', 'attachments'])
  const { file, caption } = photo
  return (
    <li className={classes.card}>
      {file.url === null ? (
        <span className={classes.pending}>
          {file.state === 'refused' ? <IconPhotoX aria-hidden="true" /> : <IconHourglass aria-hidden="true" />}
          {t(file.state === 'refused' ? 'attachments:refused' : 'attachments:checking', { name: file.name })}
        </span>
      ) : (
        <button type="button" className={classes.thumb} aria-label={t('attachments:open', { name })} onClick={onOpen}>
          <img src={file.thumbnailUrl ?? file.url} alt="" loading="lazy" onError={onStale} />
        </button>
      )}
      <div className={classes.foot}>
        <span className={classes.caption}>{caption}</span>
        {acts ? (
          <Menu position="bottom-end" withinPortal={false}>
            <Menu.Target>
              <ActionIcon variant="subtle" aria-label={t('photos:acts', { name })}>
                <IconDots aria-hidden="true" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconPencil aria-hidden="true" size={16} />} onClick={acts.name}>
                {t('photos:caption')}
              </Menu.Item>
              {acts.forward ? (
                <Menu.Item leftSection={<IconArrowLeft aria-hidden="true" size={16} />} onClick={acts.forward}>
                  {t('photos:forward')}
                </Menu.Item>
              ) : null}
              {acts.back ? (
                <Menu.Item leftSection={<IconArrowRight aria-hidden="true" size={16} />} onClick={acts.back}>
                  {t('photos:back')}
                </Menu.Item>
              ) : null}
              <Menu.Item leftSection={<IconTrash aria-hidden="true" size={16} />} onClick={acts.remove}>
                {t('photos:remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        ) : null}
      </div>
    </li>
  )
}
