import { ActionIcon } from '@mantine/core'
import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { paths } from '../lib/paths.ts'
import { AppSelect } from './app-select.tsx'
import { useFavourites, useToggleFavourite } from './favourite-queries.ts'
import { usePropertyOptions } from './options-queries.ts'
import classes from './property-picker.module.css'

/** Lists that a chosen house narrows; anywhere else the choice leads to its tickets. */
const narrowed: readonly string[] = [
  paths.tickets,
  paths.workOrders,
  paths.units,
  paths.people,
  paths.tenantRegistrations,
  paths.invitations,
]

/** The house one works on: it stands in the address, so that a link to it shows the same. */
export function PropertyPicker() {
  const { t } = useTranslation('nav', { keyPrefix: 'picker' })
  const [search] = useSearchParams()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const options = usePropertyOptions()
  const kept = useFavourites().data?.propertyIds ?? []
  const toggle = useToggleFavourite()
  const chosen = search.get('property')
  const isKept = chosen !== null && kept.includes(chosen)
  const [favourites, others] = [options.filter(({ value }) => kept.includes(value)), options.filter(({ value }) => !kept.includes(value))]
  const choose = (id: string | null) => {
    const next = new URLSearchParams(search)
    if (id === null) next.delete('property')
    else next.set('property', id)
    const to = narrowed.includes(pathname) || id === null ? pathname : paths.tickets
    void navigate({ pathname: to, search: next.toString() })
  }
  return (
    <div className={classes.picker}>
      <AppSelect
        // Options that move between groups are new ones to the list.
        key={favourites.map(({ value }) => value).join()}
        size="xs"
        className={classes.select ?? ''}
        aria-label={t('label')}
        placeholder={t('all')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('all') }}
        nothingFoundMessage={t('none')}
        data={
          favourites.length === 0
            ? options
            : [
                { group: t('favourites'), items: favourites },
                { group: t('others'), items: others },
              ]
        }
        value={chosen}
        onChange={choose}
      />
      {chosen === null ? null : (
        <ActionIcon variant="subtle" aria-label={t('favourite')} aria-pressed={isKept} onClick={() => toggle(chosen, isKept)}>
          {isKept ? <IconStarFilled size={16} aria-hidden="true" /> : <IconStar size={16} aria-hidden="true" />}
        </ActionIcon>
      )}
    </div>
  )
}
