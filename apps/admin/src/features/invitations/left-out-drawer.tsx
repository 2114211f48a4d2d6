import type { LeftOutReason } from '@treppenhaus/domain/invitation'
import { PersonAvatar } from '@treppenhaus/ui/person-avatar'
import { SideDrawer } from '@treppenhaus/ui/side-drawer'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../components/loaded.tsx'
import { MoreButton, RecordList } from '../../components/record-list.tsx'
import { paths } from '../../lib/paths.ts'
import classes from './invitations.module.css'
import { useLeftOut, type SeriesBody } from './queries.ts'

interface LeftOutDrawerProps {
  body: SeriesBody
  reason: LeftOutReason | undefined
  onClose: () => void
}

/** Who is left out for one reason, with what would help. */
export function LeftOutDrawer({ body, reason, onClose }: LeftOutDrawerProps) {
  const { t } = useTranslation(['invitations', 'common'])
  return (
    <SideDrawer
      opened={reason !== undefined}
      onClose={onClose}
      title={reason === undefined ? '' : t(`invitations:leftOut.${reason}`)}
      closeLabel={t('common:close')}
    >
      {reason === undefined ? null : <People body={body} reason={reason} />}
    </SideDrawer>
  )
}

function People({ body, reason }: { body: SeriesBody; reason: LeftOutReason }) {
  const { t } = useTranslation('invitations')
  const leftOut = useLeftOut(body, reason)
  const rows = leftOut.data?.pages.flatMap(({ items }) => items)
  return (
    <>
      <p className={classes.hint}>{t(`leftOutHelp.${reason}`)}</p>
      <Loaded query={{ ...leftOut, data: rows }} rows={6} rowHeight={52}>
        {(found) => (
          <RecordList
            label={t(`leftOut.${reason}`)}
            records={found.map(({ personId, name, home }) => ({
              key: personId,
              to: paths.person(personId),
              sign: <PersonAvatar name={name} size={32} />,
              name,
              facts: home,
            }))}
          />
        )}
      </Loaded>
      <MoreButton list={leftOut} />
    </>
  )
}
