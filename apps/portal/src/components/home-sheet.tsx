import { IconCheck } from '@tabler/icons-react'
import { Plate } from '@treppenhaus/ui/plate'
import { useTranslation } from 'react-i18next'
import type { Home } from '../lib/report.ts'
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
  const choose = (id: string) => {
    onChoose(id)
    onClose()
  }
  return (
    <Sheet opened={opened} onClose={onClose} title={t('title')}>
      <ul className={classes.list}>
        {homes.map((home) => (
          <li key={home.id}>
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
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
