import { Button, TextInput } from '@mantine/core'
import { SideDrawer } from '@treppenhaus/ui/side-drawer'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useOptionalLabel } from '../../components/use-labels.ts'
import { useRecordForm } from '../../components/use-record-form.ts'
import { useToast } from '../../components/use-toast.ts'
import { etagOf } from '../../lib/etag.ts'
import { orNull, required, textOf, whole, wholeOf } from '../../lib/record-form.ts'
import classes from './buildings.module.css'
import { useAddEntrance, useEditEntrance, useRemoveEntrance, type Building, type Entrance } from './queries.ts'

interface EntranceDrawerProps {
  building: Building
  /** None: a new one. */
  entrance: Entrance | undefined
  onClose: () => void
}

/** A door of a building. One without units can be taken away. */
export function EntranceDrawer({ building, entrance, onClose }: EntranceDrawerProps) {
  const { t } = useTranslation(['buildings', 'common'])
  const optional = useOptionalLabel()
  const toast = useToast()
  const add = useAddEntrance()
  const edit = useEditEntrance()
  const remove = useRemoveEntrance()
  const error = add.error ?? edit.error ?? remove.error
  const done = (words: string, forget: () => void) => ({
    onSuccess: () => {
      forget()
      onClose()
      toast.done(words)
    },
  })
  const form = useRecordForm({
    draftKey: `building.${building.id}.entrance.${entrance?.id ?? 'new'}`,
    initial: {
      name: entrance?.name ?? '',
      position: textOf(entrance?.position ?? null),
      externalId: entrance?.externalId ?? '',
    },
    checks: { name: required, position: whole(1, 200) },
    error,
    onSubmit: (fields, forget) => {
      const body = { name: fields.name.trim(), position: wholeOf(fields.position), externalId: orNull(fields.externalId) }
      const then = done(t('common:saved'), forget)
      if (!entrance) return add.mutate({ params: { path: { id: building.id } }, body }, then)
      edit.mutate({ params: { path: { id: entrance.id }, header: { 'if-match': etagOf(entrance.version) } }, body }, then)
    },
  })
  return (
    <SideDrawer
      opened
      onClose={onClose}
      title={entrance ? t('buildings:editOf', { name: entrance.name }) : t('buildings:addEntranceTo', { name: building.name })}
      closeLabel={t('common:close')}
    >
      <form className={classes.form} onSubmit={form.submit} noValidate>
        <TextInput
          {...form.field('name')}
          data-autofocus
          label={t('buildings:entranceName')}
          description={t('buildings:entranceNameHint')}
          maxLength={60}
          autoComplete="off"
        />
        <TextInput
          {...form.field('position')}
          label={optional(t('buildings:position'))}
          description={t('buildings:positionHint')}
          inputMode="numeric"
        />
        <TextInput {...form.field('externalId')} label={optional(t('buildings:field.externalId'))} maxLength={120} autoComplete="off" />
        <ProblemAlert error={error} />
        <div className={classes.acts}>
          <Button type="submit" loading={add.isPending || edit.isPending}>
            {t('common:save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          {entrance && entrance.unitCount === 0 ? (
            <Button
              variant="subtle"
              color="red"
              loading={remove.isPending}
              onClick={() =>
                remove.mutate(
                  { params: { path: { id: entrance.id } } },
                  done(t('buildings:entranceRemoved', { name: entrance.name }), form.forget),
                )
              }
            >
              {t('common:remove')}
            </Button>
          ) : null}
        </div>
      </form>
    </SideDrawer>
  )
}
