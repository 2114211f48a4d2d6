import type { Locale } from '@treppenhaus/domain/master-data'
import deAccount from './locales/de/account.json' with { type: 'json' }
import deCommon from './locales/de/common.json' with { type: 'json' }
import deDigest from './locales/de/digest.json' with { type: 'json' }
import deImport from './locales/de/import.json' with { type: 'json' }
import deInvitation from './locales/de/invitation.json' with { type: 'json' }
import deTenant from './locales/de/tenant.json' with { type: 'json' }
import deTicket from './locales/de/ticket.json' with { type: 'json' }
import deWorkOrder from './locales/de/work-order.json' with { type: 'json' }
import enAccount from './locales/en/account.json' with { type: 'json' }
import enCommon from './locales/en/common.json' with { type: 'json' }
import enDigest from './locales/en/digest.json' with { type: 'json' }
import enImport from './locales/en/import.json' with { type: 'json' }
import enInvitation from './locales/en/invitation.json' with { type: 'json' }
import enTenant from './locales/en/tenant.json' with { type: 'json' }
import enTicket from './locales/en/ticket.json' with { type: 'json' }
import enWorkOrder from './locales/en/work-order.json' with { type: 'json' }

const de = {
  account: deAccount,
  common: deCommon,
  digest: deDigest,
  import: deImport,
  invitation: deInvitation,
  tenant: deTenant,
  ticket: deTicket,
  'work-order': deWorkOrder,
}
const en: typeof de = {
  account: enAccount,
  common: enCommon,
  digest: enDigest,
  import: enImport,
  invitation: enInvitation,
  tenant: enTenant,
  ticket: enTicket,
  'work-order': enWorkOrder,
}

type PathIn<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${PathIn<T[K]>}` }[keyof T & string]

/** `ticket:received.subject` */
export type Key = { [N in keyof typeof de]: `${N}:${PathIn<(typeof de)[N]>}` }[keyof typeof de]

/** The sentence in one language, with `{{name}}` filled in. No language stands in for another. @throws when a value is missing */
export type Translate = (key: Key, values?: Record<string, string | number>) => string

export function translator(locale: Locale): Translate {
  const sentences = flat[locale]
  return (key, values = {}) => {
    const sentence = sentences.get(key)
    if (sentence === undefined) throw new Error(`There is no ${key} in ${locale}.`)
    return sentence.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`${key} needs ${name}.`)
      return String(value)
    })
  }
}

type Tree = { [name: string]: string | Tree }

const pathsIn = (tree: Tree, prefix: string): [string, string][] =>
  Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string' ? [[prefix + name, value]] : pathsIn(value, `${prefix}${name}.`),
  )

const flatten = (catalogue: typeof de) => new Map(Object.entries(catalogue).flatMap(([name, tree]) => pathsIn(tree, `${name}:`)))

const flat: Record<Locale, Map<string, string>> = { de: flatten(de), en: flatten(en) }
