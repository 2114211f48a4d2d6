import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AppSelect } from '../../components/app-select.tsx'
import { useRoleName } from '../../components/use-role-name.ts'
import { useRoles } from './queries.ts'
import classes from './single-sign-on.module.css'

export interface ClaimRole {
  value: string
  roleId: string
  allProperties: boolean
}

interface ClaimRolesProps {
  rows: ClaimRole[]
  onChange: (rows: ClaimRole[]) => void
}

/** Which value of the claim gives which role. */
export function ClaimRoles({ rows, onChange }: ClaimRolesProps) {
  const { t } = useTranslation('single-sign-on')
  const roles = useRoles().data?.items ?? []
  const nameOf = useRoleName()
  const data = roles.map((role) => ({ value: role.id, label: nameOf(role) }))
  const change = (index: number, part: Partial<ClaimRole>) => onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)))
  return (
    <fieldset className={classes.roles}>
      <legend className={classes.legend}>{t('claimRoles')}</legend>
      {rows.map((row, index) => (
        <div key={index} className={classes.role}>
          <TextInput
            label={t('claimValue')}
            value={row.value}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => change(index, { value: event.currentTarget.value })}
          />
          <AppSelect
            label={t('role')}
            data={data}
            value={row.roleId || null}
            onChange={(roleId) => change(index, { roleId: roleId ?? '' })}
          />
          <Checkbox
            label={t('allProperties')}
            checked={row.allProperties}
            onChange={(event) => change(index, { allProperties: event.currentTarget.checked })}
          />
          <ActionIcon
            variant="subtle"
            aria-label={t('removeRole', { value: row.value || String(index + 1) })}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          >
            <IconTrash aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus aria-hidden="true" />}
        onClick={() => onChange([...rows, { value: '', roleId: '', allProperties: false }])}
      >
        {t('addRole')}
      </Button>
    </fieldset>
  )
}
