import { ActionIcon, Anchor } from '@mantine/core'
import { IconDropletExclamation, IconSelector } from '@tabler/icons-react'
import { BigAction } from '@treppenhaus/ui/big-action'
import { EmergencyLine } from '@treppenhaus/ui/emergency-line'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useOrganization } from '../../components/organization-queries.ts'
import { useAccount } from '../../components/account-context.ts'
import { HomeSheet } from '../../components/home-sheet.tsx'
import { HomeSign } from '../../components/home-sign.tsx'
import { homeInUse, useChooseHome, useHomes } from '../../components/homes-queries.ts'
import { QueryState } from '../../components/query-state.tsx'
import { Section } from '../../components/section.tsx'
import { useReport } from '../../components/use-report.ts'
import { paths } from '../../lib/paths.ts'
import type { Home } from '../../lib/report.ts'
import { useDocumentTitle } from '../../lib/use-document-title.ts'
import { DraftNotice } from './draft-notice.tsx'
import { HomeFront } from './home-front.tsx'
import classes from './home-page.module.css'
import { OwnTickets } from './own-tickets.tsx'

const greetings = ['morning', 'day', 'evening'] as const
const greetingAt = (hour: number) => greetings[hour < 11 ? 0 : hour < 18 ? 1 : 2]!

/** Start: the own house, help one thumb away, and where the own reports stand. */
export function HomePage() {
  const { t } = useTranslation('home')
  const { me, reports } = useAccount()
  const homes = useHomes()
  const organization = useOrganization()
  const home = homeInUse(homes.data?.items ?? [])
  useDocumentTitle(t('title'))
  // Nothing that comes later may move what a finger is about to touch.
  const known = homes.data !== undefined && organization.data !== undefined
  const { phase } = useReport(reports)
  const phone = home?.emergencyPhone ?? organization.data?.emergencyPhone
  return (
    <div className={classes.page}>
      <div className={classes.house}>
        <HomeFront greeting={t(`greeting.${greetingAt(new Date().getHours())}`, { name: me.displayName })} home={home} />
        <div className={classes.acts}>
          <div className={classes.home}>
            <QueryState query={homes} rows={1} rowHeight={52}>
              {({ items }) => (home ? <HomeLine homes={items} home={home} /> : <p className={classes.none}>{t('noHome')}</p>)}
            </QueryState>
          </div>
          <BigAction
            icon={<IconDropletExclamation />}
            title={t('report')}
            text={t('reportTime')}
            render={(parts) => <Link to={paths.report} {...parts} />}
          />
          {phone ? (
            <EmergencyLine question={t('common:emergency.question')} label={t('common:emergency.call')} phone={phone} />
          ) : known ? null : (
            <div className={classes.emergency} />
          )}
        </div>
      </div>
      {phase === 'loading' ? null : (
        <div className={classes.news}>
          <DraftNotice />
          <Section
            title={t('tickets')}
            more={
              <Anchor component={Link} to={paths.tickets}>
                {t('all')}
              </Anchor>
            }
          >
            <OwnTickets />
          </Section>
        </div>
      )}
    </div>
  )
}

function HomeLine({ homes, home }: { homes: readonly Home[]; home: Home }) {
  const { t } = useTranslation('common')
  const [open, setOpen] = useState(false)
  const choose = useChooseHome()
  const change = (
    <ActionIcon aria-label={t('home.choose')} aria-haspopup="dialog" onClick={() => setOpen(true)}>
      <IconSelector aria-hidden="true" />
    </ActionIcon>
  )
  if (homes.length < 2) return <HomeSign home={home} />
  return (
    <>
      <HomeSign home={home} end={change} />
      <HomeSheet opened={open} onClose={() => setOpen(false)} homes={homes} chosen={home.id} onChoose={choose} />
    </>
  )
}
