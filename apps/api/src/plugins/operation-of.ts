import type { Audience } from '@treppenhaus/domain/master-data'

/** `OfStaff`, `OfPortal`, `OfContractor`: operation ids are unique over all audiences. */
export const of = (audience: Audience) => `Of${audience.charAt(0).toUpperCase()}${audience.slice(1)}`
