import { Button, Checkbox } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../components/loaded.tsx'
import { OfficePage } from '../../components/office-frame.tsx'
import { useAddressFilter } from '../../lib/use-address-filter.ts'
import { useSubstitutions } from './queries.ts'
import { SubstitutionDrawer } from './substitution-drawer.tsx'
import { SubstitutionRow } from './substitution-row.tsx'
import classes from './substitutions.module.css'

/** Who is away, and who stands in. */
export function SubstitutionsPage() {
  const { t } = useTranslation('substitutions')
  const [adding, setAdding] = useState(false)
  const filter = useAddressFilter<'past'>()
  const past = filter.get('past') === '1'
  const substitutions = useSubstitutions(past)
  return (
    <OfficePage
      title={t('title')}
      actions={
        <Button leftSection={<IconPlus aria-hidden="true" />} onClick={() => setAdding(true)}>
          {t('new')}
        </Button>
      }
    >
      <p className={classes.text}>{t('about')}</p>
      <Checkbox
        label={t('showPast')}
        checked={past}
        onChange={(event) => filter.set('past', event.currentTarget.checked ? '1' : undefined)}
      />
      <Loaded query={substitutions} rows={3} rowHeight={60}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t(past ? 'noPast' : 'empty')} />
          ) : (
            <ul className={classes.list} aria-label={t('title')}>
              {items.map((substitution) => (
                <SubstitutionRow key={substitution.id} substitution={substitution} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {adding ? <SubstitutionDrawer onClose={() => setAdding(false)} /> : null}
    </OfficePage>
  )
}
