import { Button } from '@mantine/core'
import { IconTableImport } from '@tabler/icons-react'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ExchangePage } from '../../components/exchange-frame.tsx'
import { useImports } from '../../components/import-queries.ts'
import { ImportRows } from '../../components/import-rows.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { MoreButton } from '../../components/record-list.tsx'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'

/** Every file that came from other software, the newest first, and what came of it. */
export function ImportsPage() {
  const { t } = useTranslation('imports')
  const may = useMay('exchange.write')
  const imports = useImports()
  const rows = imports.data?.pages.flatMap(({ items }) => items)
  const start = may ? (
    <Button component={Link} to={paths.newImport} leftSection={<IconTableImport aria-hidden="true" />}>
      {t('new')}
    </Button>
  ) : null
  return (
    <ExchangePage title={t('title')} actions={rows?.length ? start : null}>
      <Loaded query={{ ...imports, data: rows }} rows={6} rowHeight={60}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={t('empty')} text={t('emptyText')} action={start} />
          ) : (
            <ImportRows label={t('title')} imports={found} />
          )
        }
      </Loaded>
      <MoreButton list={imports} />
    </ExchangePage>
  )
}
