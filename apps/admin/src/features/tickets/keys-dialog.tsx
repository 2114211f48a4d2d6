import { Modal } from '@mantine/core'
import { KeyHint } from '@treppenhaus/ui/key-hint'
import { useTranslation } from 'react-i18next'
import classes from './keys-dialog.module.css'

/** All keys of the cockpit. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['tickets', 'common', 'nav'])
  const keys: [string, string][] = [
    ['J', t('tickets:keys.nextRow')],
    ['K', t('tickets:keys.previousRow')],
    ['Enter', t('tickets:keys.open')],
    ['A', t('tickets:act.accept')],
    ['R', t('tickets:act.ask')],
    ['O', t('tickets:act.order')],
    ['W', t('tickets:act.forward')],
    ['Z', t('tickets:keys.undo')],
    [t('tickets:keys.send'), t('tickets:keys.sendWords')],
    [t('nav:searchKeys'), t('nav:search')],
    ['?', t('tickets:keys.help')],
  ]
  return (
    <Modal opened onClose={onClose} title={t('tickets:keys.title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <dl className={classes.keys}>
        {keys.map(([key, words]) => (
          <div key={words} className={classes.line}>
            <dt>
              <KeyHint keys={key} />
              <span className={classes.hidden}>{key}</span>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
