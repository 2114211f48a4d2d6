import type { components } from '@treppenhaus/api-client/generated'

export type Neighbour = components['schemas']['DirectoryEntry']
export type Choices = components['schemas']['DirectoryChoices']

export const fields = ['showName', 'showUnit', 'showEmail', 'showPhone', 'showPhoto', 'showAbout'] as const
export type Field = (typeof fields)[number]
export type Shown = Record<Field, boolean>

export const shownOf = (choices: Choices): Shown => ({
  showName: choices.showName,
  showUnit: choices.showUnit,
  showEmail: choices.showEmail,
  showPhone: choices.showPhone,
  showPhoto: choices.showPhoto,
  showAbout: choices.showAbout,
})

/** What there is to show at all. */
export const hasOf = ({ unitNumber, email, phone, about }: Neighbour): Shown => ({
  showName: true,
  showUnit: unitNumber !== null,
  showEmail: email !== null,
  showPhone: phone !== null,
  showPhoto: true,
  showAbout: about !== null,
})

/** The person as neighbours see them with these choices. */
export function masked(preview: Neighbour, shown: Shown): Neighbour {
  const only = <T>(field: Field, value: T) => (shown[field] ? value : null)
  return {
    ...preview,
    unitNumber: only('showUnit', preview.unitNumber),
    floor: only('showUnit', preview.floor),
    position: only('showUnit', preview.position),
    email: only('showEmail', preview.email),
    phone: only('showPhone', preview.phone),
    about: only('showAbout', preview.about),
    avatar: only('showPhoto', preview.avatar),
  }
}
