import { Button } from '@mantine/core'
import { IconFingerprint, IconPlus } from '@tabler/icons-react'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAccountApp } from '../../components/account-context.ts'
import { ProblemLine } from '../../components/problem-line.tsx'
import { canUsePasskeys } from '../../components/passkey-queries.ts'
import { useToast } from '../../components/use-toast.ts'
import { formatDay, formatMoment } from '../../lib/format.ts'
import { PasskeyName } from './passkey-name.tsx'
import { useRemovePasskey } from './queries.ts'
import { Row, Rows } from './rows.tsx'
import classes from './security.module.css'
import { useProof } from './use-proof.tsx'

/** The passkeys of the account: names, use, removal. */
export function PasskeyList({ security }: { security: Schemas['Security'] }) {
  const { t } = useTranslation('security', { keyPrefix: 'passkeys' })
  const { paths } = useAccountApp()
  const { passkeys, totp, factorRequired } = security
  const isLast = factorRequired && totp === null && passkeys.length === 1
  return (
    <div className={classes.stack}>
      <p className={classes.text}>{t('text')}</p>
      {passkeys.length === 0 ? null : (
        <Rows>
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} isLast={isLast} />
          ))}
        </Rows>
      )}
      {canUsePasskeys() ? (
        <div>
          <Button component={Link} to={paths.passkey} variant="default" leftSection={<IconPlus aria-hidden="true" />}>
            {t('add')}
          </Button>
        </div>
      ) : (
        <p className={classes.text}>{t('cannot')}</p>
      )}
    </div>
  )
}

function PasskeyRow({ passkey, isLast }: { passkey: Schemas['Passkey']; isLast: boolean }) {
  const { t, i18n } = useTranslation('security', { keyPrefix: 'passkeys' })
  const toast = useToast()
  const remove = useRemovePasskey()
  const { prove, dialog } = useProof()
  const [isNaming, setIsNaming] = useState(false)
  const { id, name, createdAt, lastUsedAt } = passkey
  const onRemove = () => prove(() => remove.mutate({ params: { path: { id } } }, { onSuccess: () => toast.done(t('removed', { name })) }))
  if (isNaming) return <PasskeyName passkey={passkey} onDone={() => setIsNaming(false)} />
  return (
    <Row
      icon={<IconFingerprint aria-hidden="true" />}
      title={name}
      facts={[
        lastUsedAt === null
          ? t('added', { day: formatDay(createdAt, i18n.language) })
          : t('used', { day: formatDay(createdAt, i18n.language), moment: formatMoment(lastUsedAt, i18n.language) }),
        remove.error ? <ProblemLine key="problem" error={remove.error} /> : undefined,
      ]}
      action={
        <>
          <Button variant="default" aria-label={t('renameLong', { name })} onClick={() => setIsNaming(true)}>
            {t('rename')}
          </Button>
          {isLast ? null : (
            <Button variant="default" aria-label={t('removeLong', { name })} loading={remove.isPending} onClick={onRemove}>
              {t('remove')}
            </Button>
          )}
          {dialog}
        </>
      }
    />
  )
}
