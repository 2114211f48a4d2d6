import { Anchor } from '@mantine/core'
import { Chip } from '@treppenhaus/ui/chip'
import { PersonAvatar } from '@treppenhaus/ui/person-avatar'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DataTable, type Column } from '../../components/data-table.tsx'
import { RecordBulk } from '../../components/record-bulk.tsx'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import classes from './people.module.css'
import type { PersonItem } from './queries.ts'

/** People in rows, to be found at a glance and changed many at a time. */
export function PeopleTable({ people }: { people: readonly PersonItem[] }) {
  const { t } = useTranslation(['people', 'words', 'common'])
  const mayWrite = useMay('people.write')
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const rolesOf = (roles: PersonItem['roles']) => roles.map((role) => t(`words:role.${role}`)).join(', ')
  const columns: Column<PersonItem>[] = [
    {
      key: 'name',
      title: t('people:column.name'),
      words: true,
      cell: ({ id, name, archived, roles }) => (
        <span className={classes.person}>
          <PersonAvatar name={name} size={24} />
          <span className={classes.named}>
            <Anchor component={Link} to={paths.person(id)}>
              {name}
            </Anchor>
            {archived ? <Chip hue="gray">{t('common:archived')}</Chip> : null}
            <span className={classes.below}>{rolesOf(roles)}</span>
          </span>
        </span>
      ),
    },
    { key: 'roles', title: t('people:role'), words: true, wide: true, cell: ({ roles }) => rolesOf(roles) },
    { key: 'homes', title: t('people:relations'), words: true, wide: true, cell: ({ homes }) => homes.join('; ') },
    { key: 'email', title: t('people:field.email'), wide: true, cell: ({ email }) => email },
    { key: 'phone', title: t('people:field.phone'), wide: true, cell: ({ phone }) => phone },
    { key: 'login', title: t('people:column.login'), cell: ({ hasAccount }) => (hasAccount ? t('common:yes') : t('common:no')) },
  ]
  return (
    <>
      <RecordBulk kind="person" picked={people.filter(({ id }) => picked.has(id))} onDone={() => setPicked(new Set())} />
      <DataTable
        label={t('people:title')}
        columns={columns}
        rows={people}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        picked={mayWrite ? { ids: picked, onChange: setPicked } : undefined}
      />
    </>
  )
}
