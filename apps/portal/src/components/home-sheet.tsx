import { ActionIcon } from '@mantine/core'
import { IconCheck, IconStar, IconStarFilled } from '@tabler/icons-react'
import { Plate } from '@treppenhaus/ui/plate'
import { useTranslation } from 'react-i18next'
import type { Home } from '../lib/report.ts'
import { favouritesFirst, useFavourites, useToggleFavourite } from './favourite-queries.ts'
import classes from './home-sheet.module.css'
import { Sheet } from './sheet.tsx'
import { usePlace } from './use-place.ts'

interface HomeSheetProps {
  opened: boolean
  onClose: () => void
  homes: readonly Home[]
  chosen: string | undefined
  onChoose: (id: string) => void
}

/** Which flat: for people with several. */
export function HomeSheet({ opened, onClose, homes, chosen, onChoose }: HomeSheetProps) {
  const { t } = useTranslation('common', { keyPrefix: 'home' })
  const place = usePlace()
  const kept = useFavourites(opened && homes.length > 1).data?.propertyIds ?? []
  const toggle = useToggleFavourite()
  const choose = (id: string) => {
    onChoose(id)
    onClose()
  }
  return (
    <Sheet opened={opened} onClose={onClose} title={t('title')}>
      <ul className={classes.list}>
        {favouritesFirst(homes, kept).map((home) => (
          <li key={home.id} className={classes.row}>
            <button type="button" className={classes.home} aria-pressed={home.id === chosen} onClick={() => choose(home.id)}>
              <Plate number={home.houseNumber} size={34} />
              <span className={classes.words}>
                <strong>
                  {home.street} {home.houseNumber}
                </strong>
                <span>{place.words(home)}</span>
                <span>{t(home.role)}</span>
              </span>
              {home.id === chosen ? <IconCheck aria-hidden="true" /> : null}
            </button>
            <ActionIcon
              aria-label={t('favourite', { house: `${home.street} ${home.houseNumber}, ${place.words(home)}` })}
              aria-pressed={kept.includes(home.propertyId)}
              onClick={() => toggle(home.propertyId, kept.includes(home.propertyId))}
            >
              {kept.includes(home.propertyId) ? <IconStarFilled aria-hidden="true" /> : <IconStar aria-hidden="true" />}
            </ActionIcon>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
