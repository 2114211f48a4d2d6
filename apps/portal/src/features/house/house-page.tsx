import { ActionIcon, Button } from '@mantine/core'
import { IconMail, IconPhone, IconSelector } from '@tabler/icons-react'
import { Elevation } from '@treppenhaus/ui/elevation'
import { EmergencyLine } from '@treppenhaus/ui/emergency-line'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { PageHeader } from '@treppenhaus/ui/page-header'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HomeSheet } from '../../components/home-sheet.tsx'
import { HomeSign } from '../../components/home-sign.tsx'
import { homeInUse, useChooseHome, useHomes } from '../../components/homes-queries.ts'
import { useOrganization } from '../../components/organization-queries.ts'
import { QueryState } from '../../components/query-state.tsx'
import { Section } from '../../components/section.tsx'
import { litFlats, usePlace } from '../../components/use-place.ts'
import { telLink } from '../../lib/format.ts'
import type { Home } from '../../lib/report.ts'
import { useDocumentTitle } from '../../lib/use-document-title.ts'
import { HouseLinks } from './house-links.tsx'
import classes from './house-page.module.css'

/** The own house: where the flat is, whom to call, who looks after it. */
export function HousePage() {
  const { t } = useTranslation('house')
  const homes = useHomes()
  useDocumentTitle(t('title'))
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} />
      <QueryState query={homes} rows={3}>
        {({ items }) => {
          const home = homeInUse(items)
          return home ? <House homes={items} home={home} /> : <EmptyState title={t('none')} house />
        }}
      </QueryState>
      <Manager />
    </div>
  )
}

function House({ homes, home }: { homes: readonly Home[]; home: Home }) {
  const { t } = useTranslation('house')
  const place = usePlace()
  const organization = useOrganization()
  const [open, setOpen] = useState(false)
  const choose = useChooseHome()
  const phone = home.emergencyPhone ?? organization.data?.emergencyPhone
  const facts = [
    { key: 'address', text: `${home.street} ${home.houseNumber}, ${home.postalCode} ${home.city}` },
    { key: 'flat', text: home.unitNumber },
    { key: 'role', text: t(`common:home.${home.role}`) },
    { key: 'management', text: t(`managementType.${home.managementType}`) },
    { key: 'floors', text: home.floors === null ? null : t('floorCount', { count: home.floors }) },
  ] as const
  return (
    <>
      <HomeSign
        home={home}
        end={
          homes.length < 2 ? undefined : (
            <ActionIcon aria-label={t('common:home.choose')} aria-haspopup="dialog" onClick={() => setOpen(true)}>
              <IconSelector aria-hidden="true" />
            </ActionIcon>
          )
        }
      />
      <HomeSheet opened={open} onClose={() => setOpen(false)} homes={homes} chosen={home.id} onChoose={choose} />
      {home.floors === null || home.unitsPerFloor === null ? null : (
        <div className={classes.drawing}>
          <Elevation
            floors={home.floors}
            unitsPerFloor={home.unitsPerFloor}
            lit={litFlats(home)}
            label={t('drawing', { place: place.words(home) })}
            height={180}
          />
        </div>
      )}
      <HouseLinks homes={homes} home={home} />
      {phone ? <EmergencyLine question={t('common:emergency.question')} label={phone} phone={phone} /> : null}
      <Section title={t('facts')}>
        <dl className={classes.facts}>
          {facts.map(({ key, text }) =>
            text ? (
              <div key={key}>
                <dt>{t(`fact.${key}`)}</dt>
                <dd>{text}</dd>
              </div>
            ) : null,
          )}
        </dl>
      </Section>
    </>
  )
}

function Manager() {
  const { t } = useTranslation('house')
  const organization = useOrganization()
  return (
    <Section title={t('manager')}>
      <QueryState query={organization} rows={1}>
        {({ name, street, postalCode, city, phone, email }) => (
          <div className={classes.manager}>
            <p>
              <strong>{name}</strong>
              <br />
              {street}
              <br />
              {postalCode} {city}
            </p>
            {phone ? (
              <Button component="a" href={telLink(phone)} variant="default" leftSection={<IconPhone aria-hidden="true" />}>
                {phone}
              </Button>
            ) : null}
            {email ? (
              <Button component="a" href={`mailto:${email}`} variant="default" leftSection={<IconMail aria-hidden="true" />}>
                {email}
              </Button>
            ) : null}
          </div>
        )}
      </QueryState>
    </Section>
  )
}
