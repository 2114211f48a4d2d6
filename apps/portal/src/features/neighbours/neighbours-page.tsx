import { Button } from '@mantine/core'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { CardList } from '../../components/card-list.tsx'
import { homeInUse, useHomes } from '../../components/homes-queries.ts'
import { OwnPage } from '../../components/own-page.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { Section } from '../../components/section.tsx'
import { paths } from '../../lib/paths.ts'
import type { Home } from '../../lib/report.ts'
import { NeighbourCard } from './neighbour-card.tsx'
import classes from './neighbours.module.css'
import { OwnChoices } from './own-choices.tsx'
import { useChoices, useNeighbours } from './queries.ts'

/** Who lives here: everybody who wants to be seen. */
export function NeighboursPage() {
  const { t } = useTranslation('neighbours')
  const [params] = useSearchParams()
  const homes = useHomes()
  const asked = params.get('property')
  return (
    <OwnPage title={t('title')} back={{ to: paths.house, label: t('common:back') }}>
      <QueryState query={homes}>
        {({ items }) => {
          const home = items.find(({ propertyId }) => propertyId === asked) ?? homeInUse(items)
          return home ? <Neighbours home={home} /> : <EmptyState title={t('noHouse')} house />
        }}
      </QueryState>
    </OwnPage>
  )
}

function Neighbours({ home }: { home: Home }) {
  const { t } = useTranslation('neighbours')
  const { propertyId, unitsPerFloor } = home
  const choices = useChoices()
  const neighbours = useNeighbours(propertyId)
  const pages = neighbours.data?.pages
  return (
    <>
      <p className={classes.house}>
        {home.street} {home.houseNumber}
      </p>
      <QueryState query={choices} rows={1}>
        {({ items }) => {
          const own = items.find((each) => each.propertyId === propertyId)
          return own ? <OwnChoices choices={own} unitsPerFloor={unitsPerFloor} /> : null
        }}
      </QueryState>
      <Section title={t('people')}>
        <QueryState query={{ ...neighbours, data: pages?.flatMap(({ items }) => items) }}>
          {(people) =>
            people.length === 0 ? (
              <EmptyState title={t('nobody')} text={t('nobodyText')} house />
            ) : (
              <CardList>
                {people.map((person) => (
                  <li key={person.personId}>
                    <NeighbourCard person={person} unitsPerFloor={unitsPerFloor} />
                  </li>
                ))}
              </CardList>
            )
          }
        </QueryState>
        {neighbours.hasNextPage ? (
          <Button variant="default" fullWidth loading={neighbours.isFetchingNextPage} onClick={() => void neighbours.fetchNextPage()}>
            {t('more')}
          </Button>
        ) : null}
      </Section>
    </>
  )
}
