import { Button } from '@mantine/core'
import { IconBuildings, IconPlus } from '@tabler/icons-react'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Loaded } from '../../components/loaded.tsx'
import { OfficePage } from '../../components/office-frame.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { usePropertyGroups } from './queries.ts'

/** Houses that colleagues are put in charge of together. */
export function PropertyGroupsPage() {
  const { t } = useTranslation('property-groups')
  const groups = usePropertyGroups()
  const may = useMay('staff.write')
  return (
    <OfficePage
      title={t('title')}
      actions={
        may ? (
          <Button component={Link} to={paths.newPropertyGroup} leftSection={<IconPlus aria-hidden="true" />}>
            {t('new')}
          </Button>
        ) : null
      }
    >
      <Loaded query={groups} rows={4} rowHeight={52}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('empty')} text={t('emptyText')} />
          ) : (
            <RecordList
              label={t('title')}
              records={items.map(({ id, name, propertyCount, staffCount }) => ({
                key: id,
                to: paths.propertyGroup(id),
                sign: <IconBuildings aria-hidden="true" size={20} stroke={1.75} />,
                name,
                facts: t('properties', { count: propertyCount }),
                end: t('staff', { count: staffCount }),
              }))}
            />
          )
        }
      </Loaded>
    </OfficePage>
  )
}
