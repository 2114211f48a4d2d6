import { problemOf } from '@treppenhaus/api-client/problem'
import type { Locale } from '@treppenhaus/domain/master-data'
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { type LettableUnit, type TenantRegistration, useEditTenant, useRegisterTenant } from '../../components/tenant-queries.ts'
import { paths } from '../../lib/paths.ts'
import { bodyOf, emptyTenant, errorsOf, type TenantErrors, type TenantField, type TenantFields } from '../../lib/tenant.ts'
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts'

const codes: Record<string, 'invalid' | 'before' | 'twice' | undefined> = {
  already_exists: 'twice',
  dates_overlap: 'before',
  invalid_request: 'invalid',
}

/** The fields of a registration, its errors, and sending it. */
export function useTenantForm(tenant: TenantRegistration | undefined, units: readonly LettableUnit[]) {
  const { i18n } = useTranslation()
  const navigate = useNavigate()
  const [register, edit, key] = [useRegisterTenant(), useEditTenant(), useIdempotencyKey()]
  const [fields, setFields] = useState(() => fieldsOf(tenant, units, i18n.language as Locale))
  const [errors, setErrors] = useState<TenantErrors>({})
  const [problem, setProblem] = useState<unknown>(null)
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const first = Object.keys(errors)[0]
    ref.current?.querySelector<HTMLElement>(first === 'unitId' ? 'input[type=radio]' : `[name="${first}"]`)?.focus()
  }, [errors])

  const send = async () => {
    const { unitId, ...changes } = bodyOf({ ...fields, unitId: fields.unitId! })
    const sent = tenant
      ? edit.mutateAsync({ params: { path: { id: tenant.id } }, body: changes })
      : register.mutateAsync({ params: { header: key.header() }, body: { unitId, ...changes } })
    await key.use<unknown>(sent)
    await navigate(paths.tenants, { replace: true })
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const found = errorsOf(fields)
    setErrors(found)
    setProblem(null)
    if (Object.keys(found).length > 0) return
    send().catch((error: unknown) => {
      const refused = refusedFields(error)
      setErrors(refused)
      setProblem(Object.keys(refused).length > 0 ? null : error)
    })
  }
  const set = (changes: Partial<TenantFields>) => {
    setFields({ ...fields, ...changes })
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in changes))))
  }
  return { fields, set, errors, problem, submit, ref, busy: register.isPending || edit.isPending }
}

const refusedFields = (error: unknown): TenantErrors =>
  Object.fromEntries(
    (problemOf(error)?.errors ?? []).flatMap(({ path, code }) => {
      const word = codes[code] ?? 'invalid'
      return [[path.slice(1) as TenantField, word]]
    }),
  )

function fieldsOf(tenant: TenantRegistration | undefined, units: readonly LettableUnit[], locale: Locale): TenantFields {
  if (!tenant) return emptyTenant(units.length === 1 ? units[0]!.unitId : null, locale)
  const { unitId, salutation, firstName, lastName, email, phone, startsOn, endsOn } = tenant
  return {
    unitId,
    salutation,
    firstName,
    lastName,
    locale: tenant.locale,
    startsOn,
    email: email ?? '',
    phone: phone ?? '',
    endsOn: endsOn ?? '',
  }
}
