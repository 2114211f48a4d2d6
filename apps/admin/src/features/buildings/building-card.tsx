import { Button } from '@mantine/core'
import { IconDoor, IconPencil, IconPlus } from '@tabler/icons-react'
import { Chip } from '@treppenhaus/ui/chip'
import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ArchiveButton } from '../../components/archive-button.tsx'
import { FactList } from '../../components/data-section.tsx'
import { etagOf } from '../../lib/etag.ts'
import { dayOf, formatDay, formatNumber } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import classes from './buildings.module.css'
import { EntranceDrawer } from './entrance-drawer.tsx'
import { useEditBuilding, type Building, type Entrance } from './queries.ts'

/** One building: address, energy certificate and its entrances. */
export function BuildingCard({ building, icon }: { building: Building; icon: ReactNode }) {
  const { t } = useTranslation(['buildings', 'common'])
  const mayWrite = useMay('properties.write')
  const title = useId()
  const edit = useEditBuilding()
  const params = { path: { id: building.id }, header: { 'if-match': etagOf(building.version) } }
  const street = `${building.street} ${building.houseNumber}`.trim()
  return (
    <section aria-labelledby={title} className={classes.card}>
      <div className={classes.head}>
        {icon}
        <h2 id={title} className={classes.name}>
          {building.name}
        </h2>
        <span className={classes.quiet}>{t('buildings:units', { count: building.unitCount })}</span>
        {building.archived ? <Chip hue="gray">{t('common:archived')}</Chip> : null}
        {mayWrite ? (
          <span className={classes.acts}>
            <ArchiveButton
              archived={building.archived}
              isPending={edit.isPending}
              onChange={(archived, callbacks) => edit.mutate({ params, body: { archived } }, callbacks)}
            />
            <Button
              component={Link}
              to={paths.editBuilding(building.id)}
              variant="default"
              size="xs"
              leftSection={<IconPencil aria-hidden="true" />}
              aria-label={t('buildings:editOf', { name: building.name })}
            >
              {t('common:edit')}
            </Button>
          </span>
        ) : null}
      </div>
      <FactList
        facts={[
          [t('buildings:address'), [street, `${building.postalCode} ${building.city}`.trim()].filter(Boolean).join(', ')],
          [t('buildings:field.floors'), building.floors],
          [t('buildings:field.builtIn'), building.builtIn],
          [t('buildings:energy'), <Energy key="energy" building={building} />],
        ]}
      />
      <Entrances building={building} mayWrite={mayWrite} />
    </section>
  )
}

function Energy({ building }: { building: Building }) {
  const { t } = useTranslation('buildings')
  const { energyCertificate, energyValue, energyClass, energySource, energyValidUntil } = building
  if (energyCertificate === null) return <span className={classes.quiet}>{t('noCertificate')}</span>
  const isOver = energyValidUntil !== null && energyValidUntil < dayOf(new Date().toISOString())
  const facts = [
    t(`certificate.${energyCertificate}`),
    energyClass === null ? '' : t('classIs', { name: energyClass }),
    energyValue === null ? '' : t('valueIs', { value: formatNumber(energyValue) }),
    energySource === null ? '' : t(`source.${energySource}`),
  ]
  return (
    <span className={classes.energy}>
      {facts.filter(Boolean).join(', ')}
      {energyValidUntil === null ? null : isOver ? (
        <Chip hue="amber">{t('over', { date: formatDay(energyValidUntil) })}</Chip>
      ) : (
        <span className={classes.quiet}>{t('validUntil', { date: formatDay(energyValidUntil) })}</span>
      )}
    </span>
  )
}

function Entrances({ building, mayWrite }: { building: Building; mayWrite: boolean }) {
  const { t } = useTranslation(['buildings', 'common'])
  const [open, setOpen] = useState<'add' | Entrance>()
  return (
    <div>
      <div className={classes.head}>
        <h3 className={classes.subtitle}>{t('buildings:entrances')}</h3>
        {mayWrite ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus aria-hidden="true" />}
            aria-label={t('buildings:addEntranceTo', { name: building.name })}
            onClick={() => setOpen('add')}
          >
            {t('buildings:addEntrance')}
          </Button>
        ) : null}
      </div>
      {building.entrances.length === 0 ? <p className={classes.quiet}>{t('buildings:noEntrance')}</p> : null}
      <ul className={classes.entrances} aria-label={t('buildings:entrancesOf', { name: building.name })}>
        {building.entrances.map((entrance) => (
          <li key={entrance.id} className={classes.entrance}>
            <IconDoor aria-hidden="true" size={18} stroke={1.75} />
            <strong>{entrance.name}</strong>
            <span className={classes.quiet}>{t('buildings:units', { count: entrance.unitCount })}</span>
            {mayWrite ? (
              <Button
                size="xs"
                variant="subtle"
                leftSection={<IconPencil aria-hidden="true" />}
                aria-label={t('buildings:editOf', { name: entrance.name })}
                onClick={() => setOpen(entrance)}
              >
                {t('common:edit')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {open === undefined ? null : (
        <EntranceDrawer building={building} entrance={open === 'add' ? undefined : open} onClose={() => setOpen(undefined)} />
      )}
    </div>
  )
}
