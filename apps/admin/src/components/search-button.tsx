import { KeyHint } from '@treppenhaus/ui/key-hint'
import { IconSearch } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './search-button.module.css'

const SearchDialog = lazy(async () => ({ default: (await import('./search-dialog.tsx')).SearchDialog }))

/** Opens the search over everything, from every page; its code comes with the first opening. */
export function SearchButton() {
  const { t } = useTranslation('nav')
  const [opened, setOpened] = useState(false)
  const [needed, setNeeded] = useState(false)
  const open = () => {
    setNeeded(true)
    setOpened(true)
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return
    event.preventDefault()
    open()
  })
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <button type="button" className={classes.search} aria-keyshortcuts="Control+K" aria-haspopup="dialog" onClick={open}>
        <IconSearch aria-hidden="true" />
        <span>{t('search')}</span>
        <KeyHint keys={t('searchKeys')} />
      </button>
      {needed ? (
        <Suspense>
          <SearchDialog opened={opened} onClose={() => setOpened(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
