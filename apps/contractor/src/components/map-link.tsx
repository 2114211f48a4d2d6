import { IconNavigation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { mapLink, type Address } from '../lib/map-link.ts'
import classes from './map-link.module.css'

/** Opens the phone's own map at the house. */
export function MapLink({ address, withWord = false }: { address: Address; withWord?: boolean }) {
  const { t } = useTranslation('common', { keyPrefix: 'map' })
  const name = t('route', { street: address.street, number: address.houseNumber })
  return (
    <a
      className={withWord ? classes.wide : classes.side}
      href={mapLink(address)}
      target="_blank"
      rel="noreferrer"
      aria-label={withWord ? undefined : name}
    >
      <IconNavigation aria-hidden="true" />
      {withWord ? name : null}
    </a>
  )
}
