import { IconSelector } from '@tabler/icons-react'
import { Elevation } from '@treppenhaus/ui/elevation'
import { Plate } from '@treppenhaus/ui/plate'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HomeSheet } from '../../components/home-sheet.tsx'
import { litFlats, usePlace } from '../../components/use-place.ts'
import type { Home } from '../../lib/report.ts'
import type { ReportForm } from './use-report-form.ts'
import classes from './where-step.module.css'

/** The house the report is about, with the own windows lit; people with several homes may change it. */
export function HomeChoice({ form }: { form: ReportForm }) {
  const { t } = useTranslation('common', { keyPrefix: 'home' })
  const [open, setOpen] = useState(false)
  const { home, homes } = form.context
  if (!home) return null
  if (homes.length < 2)
    return (
      <div className={classes.house}>
        <HomeWords home={home} />
      </div>
    )
  return (
    <>
      <button type="button" className={classes.house} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <HomeWords home={home} />
        <IconSelector role="img" aria-label={t('choose')} />
      </button>
      <HomeSheet
        opened={open}
        onClose={() => setOpen(false)}
        homes={homes}
        chosen={home.id}
        onChoose={(homeId) => form.update({ homeId, place: null, room: null })}
      />
    </>
  )
}

function HomeWords({ home }: { home: Home }) {
  const place = usePlace()
  return (
    <>
      <Elevation floors={home.floors} unitsPerFloor={home.unitsPerFloor} lit={litFlats(home)} label="" height={74} />
      <Plate number={home.houseNumber} size={34} />
      <span className={classes.words}>
        <strong>{home.street}</strong>
        <span>{place.words(home)}</span>
      </span>
    </>
  )
}
