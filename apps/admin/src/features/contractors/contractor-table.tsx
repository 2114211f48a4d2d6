import { Anchor } from '@mantine/core'
import { Chip } from '@treppenhaus/ui/chip'
import { CompanyMark } from '@treppenhaus/ui/company-mark'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DataTable, type Column } from '../../components/data-table.tsx'
import { RecordBulk } from '../../components/record-bulk.tsx'
import { formatNumber } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import classes from './contractors.module.css'
import { looks } from './document-looks.ts'
import type { ContractorItem } from './queries.ts'

/** Contractors in rows: what they can do, how orders get there, and whether their proofs hold. */
export function ContractorTable({ contractors }: { contractors: readonly ContractorItem[] }) {
  const { t } = useTranslation(['contractors', 'words', 'common'])
  const mayWrite = useMay('contractors.write')
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const columns: Column<ContractorItem>[] = [
    {
      key: 'name',
      title: t('contractors:field.name'),
      words: true,
      cell: ({ id, name, trades, kind, archived, emergencyService }) => (
        <span className={classes.company}>
          <CompanyMark trade={trades[0] ?? ''} internal={kind === 'internal'} />
          <span className={classes.named}>
            <Anchor component={Link} to={paths.contractor(id)}>
              {name}
            </Anchor>
            {emergencyService ? <Chip hue="gray">{t('contractors:emergency')}</Chip> : null}
            {archived ? <Chip hue="gray">{t('common:archived')}</Chip> : null}
          </span>
        </span>
      ),
    },
    {
      key: 'trades',
      title: t('contractors:field.trades'),
      words: true,
      wide: true,
      cell: ({ trades }) => trades.map((trade) => t(`words:trade.${trade}`)).join(', '),
    },
    { key: 'city', title: t('contractors:field.city'), wide: true, cell: ({ city }) => city },
    { key: 'channel', title: t('contractors:field.channel'), wide: true, cell: ({ channel }) => t(`words:channel.${channel}`) },
    { key: 'orders', title: t('contractors:column.orders'), figure: true, wide: true, cell: ({ openOrders }) => formatNumber(openOrders) },
    { key: 'proofs', title: t('contractors:documents.title'), cell: ({ proofs }) => <Proofs proofs={proofs} /> },
  ]
  return (
    <>
      <RecordBulk kind="contractor" picked={contractors.filter(({ id }) => picked.has(id))} onDone={() => setPicked(new Set())} />
      <DataTable
        label={t('contractors:title')}
        columns={columns}
        rows={contractors}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        picked={mayWrite ? { ids: picked, onChange: setPicked } : undefined}
      />
    </>
  )
}

function Proofs({ proofs }: Pick<ContractorItem, 'proofs'>) {
  const { t } = useTranslation('contractors')
  if (proofs === null) return null
  const { hue, icon } = looks[proofs]
  return (
    <Chip hue={hue} icon={icon}>
      {t(`documents.validity.${proofs}`)}
    </Chip>
  )
}
