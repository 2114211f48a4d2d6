import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { addDays } from '@treppenhaus/domain/calendar'
import { isWhole, sumOfShares } from '@treppenhaus/domain/shares'
import { Notice } from '@treppenhaus/ui/notice'
import { SideDrawer } from '@treppenhaus/ui/side-drawer'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonSelect } from '../../components/person-select.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useToast } from '../../components/use-toast.ts'
import { focusField } from '../../lib/focus-field.ts'
import { formatDay } from '../../lib/format.ts'
import { required } from '../../lib/record-form.ts'
import { shareCheck, shareOf } from '../../lib/share.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { useOwnerChange, type Unit } from './queries.ts'
import classes from './units.module.css'

interface OwnerFields {
  key: number
  person: { id: string; label: string }
  share: string
}

const nobody = (key: number, share: string): OwnerFields => ({ key, person: { id: '', label: '' }, share })
const most = 20

/** A sale in one step: who owns the unit until then, and who from then on. */
export function OwnerChangeDrawer({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTranslation(['units', 'common', 'errors'])
  const toast = useToast()
  const change = useOwnerChange()
  const draft = useDraft(`unit.${unit.id}.owner-change`, { on: '', owners: [nobody(0, '1/1')] })
  const { on, owners } = draft.value
  const [tried, setTried] = useState(false)
  const set = (part: Partial<typeof draft.value>) => draft.setValue({ ...draft.value, ...part })
  const setOwner = (key: number, part: Partial<OwnerFields>) =>
    set({ owners: owners.map((owner) => (owner.key === key ? { ...owner, ...part } : owner)) })
  const shares = owners.map(({ share }) => shareOf(share))
  const sum = shares.every((share) => share !== null) ? sumOfShares(shares) : null
  const problems = [
    ['on', required(on)] as const,
    ...owners.flatMap(({ key, person, share }) => [
      [`person.${key}`, required(person.id)] as const,
      [`share.${key}`, required(share) ?? shareCheck(share)] as const,
    ]),
  ]
  const errorOf = (name: string) => {
    const problem = tried ? problems.find(([field]) => field === name)?.[1] : undefined
    return problem ? t(`errors:field.${problem.key}`) : undefined
  }
  const leaving = unit.ownerships.filter(({ startsOn, endsOn }) => on !== '' && startsOn < on && (endsOn === null || endsOn >= on))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const first = problems.find(([, problem]) => problem)?.[0]
    if (first) return focusField(first)
    change.mutate(
      {
        params: { path: { id: unit.id } },
        body: {
          on,
          owners: owners.map(({ person }, index) => ({
            personId: person.id,
            shareNumerator: shares[index]?.numerator ?? 1,
            shareDenominator: shares[index]?.denominator ?? 1,
          })),
        },
      },
      {
        onSuccess: () => {
          draft.forget()
          onClose()
          toast.done(t('units:ownerChange.done'))
        },
      },
    )
  }
  const add = () => {
    const count = owners.length + 1
    const next = Math.max(...owners.map(({ key }) => key)) + 1
    set({ owners: [...owners.map((owner) => ({ ...owner, share: `1/${count}` })), nobody(next, `1/${count}`)] })
  }
  return (
    <SideDrawer opened onClose={onClose} title={t('units:ownerChange.title', { unit: unit.number })} closeLabel={t('common:close')}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          data-autofocus
          name="on"
          type="date"
          label={t('units:ownerChange.on')}
          description={t('units:ownerChange.onHint')}
          value={on}
          error={errorOf('on')}
          onChange={(event) => set({ on: event.currentTarget.value })}
        />
        {leaving.length > 0 ? (
          <Notice>
            {t('units:ownerChange.leaving', {
              names: leaving.map(({ name }) => name).join(', '),
              date: formatDay(addDays(on, -1)),
            })}
          </Notice>
        ) : null}
        {owners.map(({ key, person, share }, index) => (
          <div key={key} role="group" aria-label={t('units:ownerChange.owner', { number: index + 1 })} className={classes.owner}>
            <PersonSelect
              name={`person.${key}`}
              label={t('units:ownerChange.person')}
              value={person}
              error={errorOf(`person.${key}`)}
              onChange={(chosen) => setOwner(key, { person: chosen })}
            />
            <TextInput
              name={`share.${key}`}
              label={t('units:shareShort')}
              value={share}
              error={errorOf(`share.${key}`)}
              onChange={(event) => setOwner(key, { share: event.currentTarget.value })}
            />
            {owners.length > 1 ? (
              <ActionIcon
                variant="subtle"
                aria-label={t('units:ownerChange.remove', { number: index + 1 })}
                onClick={() => set({ owners: owners.filter((owner) => owner.key !== key) })}
              >
                <IconX aria-hidden="true" />
              </ActionIcon>
            ) : null}
          </div>
        ))}
        <div>
          <Button size="xs" variant="default" disabled={owners.length >= most} leftSection={<IconPlus aria-hidden="true" />} onClick={add}>
            {t('units:ownerChange.add')}
          </Button>
        </div>
        {sum && !isWhole(sum) ? (
          <Notice kind="caution">{t('units:ownerChange.notWhole', { sum: `${sum.numerator}/${sum.denominator}` })}</Notice>
        ) : null}
        <ProblemAlert error={change.error} />
        <div className={classes.foot}>
          <Button type="submit" loading={change.isPending}>
            {t('units:ownerChange.confirm')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </form>
    </SideDrawer>
  )
}
