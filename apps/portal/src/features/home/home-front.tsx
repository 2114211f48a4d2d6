import { Title } from '@mantine/core'
import { HouseFront } from '@treppenhaus/ui/house-front'
import { useTranslation } from 'react-i18next'
import { litFlats, usePlace } from '../../components/use-place.ts'
import type { Home } from '../../lib/report.ts'
import classes from './home-front.module.css'

/** The greeting in the sky above the own house. */
export function HomeFront({ greeting, home }: { greeting: string; home: Home | undefined }) {
  const { t } = useTranslation('home')
  const place = usePlace()
  const storey = home && place.storey(home)
  return (
    <div className={classes.sky}>
      <Title order={1} className={classes.greeting ?? ''}>
        {greeting}
      </Title>
      <HouseFront
        floors={home?.floors}
        unitsPerFloor={home?.unitsPerFloor}
        lit={home ? litFlats(home) : []}
        label={home ? t('front', { place: place.words(home) }) : t('frontUnknown')}
        {...(storey === undefined ? {} : { callout: storey })}
      />
    </div>
  )
}
