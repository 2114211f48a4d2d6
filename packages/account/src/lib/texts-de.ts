import { byNamespace } from './namespaces.ts'

export const texts = byNamespace(import.meta.glob('../locales/de/*.json', { eager: true, import: 'default' }))
