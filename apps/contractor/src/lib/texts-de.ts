import { byNamespace } from '@treppenhaus/account/lib/namespaces'

export const texts = byNamespace(import.meta.glob('../locales/de/*.json', { eager: true, import: 'default' }))
