import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { duties, type Duty } from '@treppenhaus/domain/master-data'
import { PersonAvatar } from '@treppenhaus/ui/person-avatar'
import { SideDrawer } from '@treppenhaus/ui/side-drawer'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppMultiSelect } from '../../components/app-multi-select.tsx'
import { DataSection } from '../../components/data-section.tsx'
import { useColleagueOptions } from '../../components/options-queries.ts'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useToast } from '../../components/use-toast.ts'
import { etagOf } from '../../lib/etag.ts'
import { useMay } from '../../lib/session.ts'
import classes from './properties.module.css'
import { useEditProperty, type Property } from './queries.ts'

interface HouseResponsiblesProps {
  property: Property
  onReload: () => unknown
}

/** Who in the office looks after what of the house. */
export function HouseResponsibles({ property, onReload }: HouseResponsiblesProps) {
  const { t } = useTranslation(['properties', 'common'])
  const mayWrite = useMay('properties.write')
  const [open, setOpen] = useState(false)
  const { responsibles } = property
  return (
    <DataSection
      title={t('properties:responsible.title')}
      action={
        mayWrite ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPencil aria-hidden="true" />}
            aria-label={t('properties:responsible.edit')}
            onClick={() => setOpen(true)}
          >
            {t('common:change')}
          </Button>
        ) : null
      }
    >
      {responsibles.length === 0 ? <p className={classes.quiet}>{t('properties:responsible.none')}</p> : null}
      <ul className={classes.people}>
        {[...new Map(responsibles.map(({ staffId, name }) => [staffId, name]))].map(([staffId, name]) => (
          <li key={staffId} className={classes.person}>
            <PersonAvatar name={name} size={32} />
            <span className={classes.words}>
              <strong>{name}</strong>
              <span className={classes.quiet}>
                {responsibles
                  .filter((one) => one.staffId === staffId)
                  .map(({ duty }) => t(`properties:duty.${duty}`))
                  .join(', ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {open ? <ResponsiblesDrawer property={property} onReload={onReload} onClose={() => setOpen(false)} /> : null}
    </DataSection>
  )
}

function ResponsiblesDrawer({ property, onReload, onClose }: HouseResponsiblesProps & { onClose: () => void }) {
  const { t } = useTranslation(['properties', 'common'])
  const colleagues = useColleagueOptions()
  const toast = useToast()
  const edit = useEditProperty()
  const [chosen, setChosen] = useState<Record<Duty, string[]>>(() => {
    const of = (duty: Duty) => property.responsibles.filter((one) => one.duty === duty).map(({ staffId }) => staffId)
    return { management: of('management'), technical: of('technical'), accounting: of('accounting') }
  })
  const options = [
    ...colleagues,
    ...property.responsibles
      .filter(({ staffId }, index, all) => all.findIndex((one) => one.staffId === staffId) === index)
      .filter(({ staffId }) => !colleagues.some(({ value }) => value === staffId))
      .map(({ staffId, name }) => ({ value: staffId, label: name })),
  ]
  const save = () =>
    edit.mutate(
      {
        params: { path: { id: property.id }, header: { 'if-match': etagOf(property.version) } },
        body: { responsibles: duties.flatMap((duty) => chosen[duty].map((staffId) => ({ staffId, duty }))) },
      },
      {
        onSuccess: () => {
          onClose()
          toast.done(t('common:saved'))
        },
      },
    )
  return (
    <SideDrawer opened onClose={onClose} title={t('properties:responsible.title')} closeLabel={t('common:close')}>
      <div className={classes.form}>
        {duties.map((duty, index) => (
          <AppMultiSelect
            key={duty}
            {...(index === 0 ? { 'data-autofocus': true } : {})}
            label={t(`properties:duty.${duty}`)}
            searchable
            data={options}
            value={chosen[duty]}
            nothingFoundMessage={t('common:noHits')}
            clearButtonProps={{ 'aria-label': t('common:remove') }}
            onChange={(staffIds) => setChosen({ ...chosen, [duty]: staffIds })}
          />
        ))}
        <ProblemAlert
          error={edit.error}
          onReload={() => {
            edit.reset()
            void onReload()
          }}
        />
        <div className={classes.foot}>
          <Button loading={edit.isPending} onClick={save}>
            {t('common:save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </div>
    </SideDrawer>
  )
}
