import { useTranslation } from 'react-i18next'
import { DataSection } from '../../components/data-section.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { dayOf } from '../../lib/format.ts'
import classes from './history.module.css'
import { periodChart, stateOf } from './period-chart.ts'
import { useUnitPeriods, type Unit, type UnitPeriods } from './queries.ts'
import { useSpanWords } from '../../components/use-span-words.ts'

/** Who lived here, who owned it and when it took part: past, present and to come, on one scale. */
export function UnitHistory({ unit }: { unit: Unit }) {
  const { t } = useTranslation('units')
  const periods = useUnitPeriods(unit.id)
  return (
    <DataSection title={t('history.title')}>
      <Loaded query={periods} rows={3} rowHeight={32}>
        {(found) => <Chart periods={found} />}
      </Loaded>
    </DataSection>
  )
}

function Chart({ periods }: { periods: UnitPeriods }) {
  const { t } = useTranslation('units')
  const span = useSpanWords()
  const today = dayOf(new Date().toISOString())
  const groups = [
    { key: 'ownership', title: t('ownership.title'), items: periods.ownerships },
    { key: 'tenancy', title: t('tenancy.title'), items: periods.tenancies },
    {
      key: 'participation',
      title: t('participation.title'),
      items: periods.participations.map((period) => ({ ...period, name: t('participation.period') })),
    },
  ].filter(({ items }) => items.length > 0)
  const all = groups.flatMap(({ items }) => items)
  if (all.length === 0) return <p className={classes.none}>{t('history.none')}</p>
  const chart = periodChart(all, today)
  const barOf = new Map(chart.bars.map((bar) => [bar.id, bar]))
  return (
    <div className={classes.chart}>
      {groups.map(({ key, title, items }) => (
        <div key={key} className={classes.group}>
          <h3 className={classes.title}>{title}</h3>
          <ol className={classes.rows}>
            {items.map((period) => {
              const bar = barOf.get(period.id)
              return (
                <li key={period.id} className={classes.row}>
                  <span className={classes.words}>
                    <strong>{period.name}</strong>
                    <span>
                      {span(period)}
                      {stateOf(period, today) === 'future' ? `, ${t('history.future')}` : ''}
                    </span>
                  </span>
                  <span className={classes.lane} aria-hidden="true">
                    {chart.marks.map(({ year, at }) => (
                      <i key={year} className={classes.mark} style={{ left: `${at}%` }} />
                    ))}
                    {bar ? (
                      <i
                        className={classes.bar}
                        data-state={bar.state}
                        data-open={bar.open || undefined}
                        style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
                      />
                    ) : null}
                    <i className={classes.today} style={{ left: `${chart.today}%` }} />
                  </span>
                </li>
              )
            })}
          </ol>
        </div>
      ))}
      <div className={classes.scale} aria-hidden="true">
        <span className={classes.lane}>
          {chart.marks.map(({ year, at }) => (
            <span key={year} className={classes.year} style={{ left: `${at}%` }}>
              {year}
            </span>
          ))}
        </span>
      </div>
    </div>
  )
}
