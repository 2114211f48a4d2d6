import { TextInput } from '@mantine/core'
import { NoHits } from '@treppenhaus/ui/no-hits'
import { useTranslation } from 'react-i18next'
import { AppSelect } from '../../components/app-select.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { OfficePage } from '../../components/office-frame.tsx'
import { useColleagueOptions } from '../../components/options-queries.ts'
import { MoreButton } from '../../components/record-list.tsx'
import { useAddressFilter } from '../../lib/use-address-filter.ts'
import { AuditRow } from './audit-row.tsx'
import classes from './audit.module.css'
import { useAudit } from './queries.ts'

/** What the log can be narrowed to: the first word of an act. */
const nouns = [
  'session',
  'password',
  'second-factor',
  'passkey',
  'email-change',
  'account',
  'access',
  'invitation',
  'staff-member',
  'role',
  'property-group',
  'substitution',
  'integration',
  'api-key',
  'settings',
  'property',
  'tenant-registration',
  'import',
  'import-conflict',
  'hand-over',
  'field-owner',
  'export',
  'directory',
  'own-data',
  'consent',
] as const

/** Who did what to whom, and when: acts that touch rights and access, never what was written. */
export function AuditPage() {
  const { t } = useTranslation(['audit', 'common'])
  const filter = useAddressFilter<'from' | 'to' | 'staff' | 'act' | 'object'>()
  const colleagues = useColleagueOptions()
  const act = nouns.find((noun) => noun === filter.get('act'))
  const shown = { from: filter.get('from'), to: filter.get('to'), staffId: filter.get('staff'), act, objectId: filter.get('object') }
  const audit = useAudit(shown)
  const rows = audit.data?.pages.flatMap(({ items }) => items)
  return (
    <OfficePage title={t('audit:title')}>
      <p className={classes.about}>{t('audit:about')}</p>
      <div role="search" aria-label={t('audit:filter')} className={classes.filters}>
        <TextInput
          type="date"
          label={t('audit:from')}
          value={filter.get('from') ?? ''}
          onChange={(event) => filter.set('from', event.currentTarget.value || undefined)}
        />
        <TextInput
          type="date"
          label={t('audit:to')}
          value={filter.get('to') ?? ''}
          onChange={(event) => filter.set('to', event.currentTarget.value || undefined)}
        />
        <AppSelect
          label={t('audit:who')}
          placeholder={t('audit:everybody')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('audit:everybody') }}
          data={colleagues}
          value={filter.get('staff') ?? null}
          onChange={(value) => filter.set('staff', value ?? undefined)}
        />
        <AppSelect
          label={t('audit:what')}
          placeholder={t('audit:everything')}
          clearable
          clearButtonProps={{ 'aria-label': t('audit:everything') }}
          data={nouns.map((value) => ({ value, label: t(`audit:noun.${value}`) }))}
          value={act ?? null}
          onChange={(value) => filter.set('act', value ?? undefined)}
        />
      </div>
      <Loaded query={{ ...audit, data: rows }} rows={12} rowHeight={48}>
        {(found) =>
          found.length === 0 ? (
            <NoHits title={t('common:noHits')} resetLabel={t('common:resetFilters')} onReset={filter.reset} />
          ) : (
            <ul className={classes.list} aria-label={t('audit:title')}>
              {found.map((entry) => (
                <AuditRow key={entry.id} entry={entry} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <MoreButton list={audit} />
    </OfficePage>
  )
}
