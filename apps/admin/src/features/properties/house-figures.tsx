import { Anchor, Button } from '@mantine/core'
import { Elevation } from '@treppenhaus/ui/elevation'
import { Notice } from '@treppenhaus/ui/notice'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { dayOf, formatNumber } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import classes from './properties.module.css'
import { useUnitsOf, type Property } from './queries.ts'

/** The front with the inhabited flats lit, and the house in numbers. */
export function HouseFigures({ property }: { property: Property }) {
  const { t } = useTranslation('properties')
  const units = useUnitsOf(property.id).data?.items.filter(({ archived }) => !archived)
  const today = dayOf(new Date().toISOString())
  const lit = (units ?? []).flatMap(({ floor, position, tenancies, ownerships }) =>
    floor !== null && position !== null && [...tenancies, ...ownerships].some(({ startsOn }) => startsOn <= today)
      ? [{ floor, position }]
      : [],
  )
  const area = units?.reduce((sum, { areaM2 }) => sum + (areaM2 ?? 0), 0)
  const participating = units?.filter((unit) => unit.participating).length
  const { shareSum } = property
  return (
    <>
      <div className={classes.hero}>
        <Elevation floors={property.floors} unitsPerFloor={property.unitsPerFloor} lit={lit} label={t('elevation')} height={112} />
        <dl className={classes.figures}>
          <Figure label={t('unitsTitle')}>{property.unitCount}</Figure>
          <Figure label={t('figure.vacant')}>{property.vacantCount}</Figure>
          <Figure label={t('figure.participating')}>
            {participating === undefined ? '…' : t('figure.of', { some: participating, all: property.unitCount })}
          </Figure>
          <Figure label={t('figure.area')}>{area === undefined ? '…' : t('area', { area: formatNumber(Math.round(area)) })}</Figure>
          {shareSum && property.unitCount > 0 ? (
            <Figure label={t('figure.shares')} wrong={!shareSum.complete}>
              <SharesLink property={property}>{`${shareSum.numerator}/${shareSum.denominator}`}</SharesLink>
            </Figure>
          ) : null}
          <Tickets property={property} />
        </dl>
      </div>
      <ShareWarning property={property} />
    </>
  )
}

function Figure({ label, wrong = false, children }: { label: string; wrong?: boolean; children: ReactNode }) {
  return (
    <div data-wrong={wrong || undefined}>
      <dt>{label}</dt>
      <dd className="num">{children}</dd>
    </div>
  )
}

function SharesLink({ property, children }: { property: Property; children: string }) {
  const may = useMay('properties.write')
  if (!may) return children
  return (
    <Anchor component={Link} to={paths.propertyShares(property.id)} inherit>
      {children}
    </Anchor>
  )
}

function Tickets({ property }: { property: Property }) {
  const { t } = useTranslation('properties')
  const may = useMay('tickets.read')
  if (!may) return <Figure label={t('tickets')}>{property.openTickets}</Figure>
  return (
    <Figure label={t('tickets')}>
      <Anchor component={Link} to={`${paths.tickets}?property=${property.id}`} inherit>
        {t('openTickets', { count: property.openTickets })}
      </Anchor>
    </Figure>
  )
}

/** The shares of a condominium are the whole, or somebody pays too much. */
function ShareWarning({ property: { id, shareSum, unitCount } }: { property: Property }) {
  const { t } = useTranslation(['properties', 'shares'])
  const mayWrite = useMay('properties.write')
  if (!shareSum || shareSum.complete || unitCount === 0) return null
  return (
    <Notice
      kind="caution"
      action={
        mayWrite ? (
          <Button component={Link} to={paths.propertyShares(id)} size="xs" variant="default">
            {t('shares:enter')}
          </Button>
        ) : undefined
      }
    >
      <ShareWords sum={shareSum} unitCount={unitCount} />
    </Notice>
  )
}

function ShareWords({ sum, unitCount }: { sum: NonNullable<Property['shareSum']>; unitCount: number }) {
  const { t } = useTranslation('properties')
  const { numerator, denominator, unitsWithoutShare } = sum
  if (unitsWithoutShare === unitCount) return t('shares.none')
  const isAbove = BigInt(numerator) > BigInt(denominator)
  return (
    <>
      {t(isAbove ? 'shares.above' : 'shares.below', { sum: `${numerator}/${denominator}` })}
      {unitsWithoutShare > 0 ? ` ${t('shares.without', { count: unitsWithoutShare })}` : ''}
    </>
  )
}
