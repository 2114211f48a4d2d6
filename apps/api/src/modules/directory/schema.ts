import { Type } from 'typebox'
import { body, nullable, page, PageQuery, ref, text, uuid } from '../../plugins/contract.ts'
import { Avatar } from '../profile/schema.ts'

/** Somebody of a house as a neighbour sees them: what they did not choose to show is null. */
export const DirectoryEntry = Type.Object(
  {
    personId: uuid(),
    name: Type.String(),
    roles: Type.Array(Type.Enum(['resident', 'owner'])),
    isMe: Type.Boolean(),
    unitNumber: nullable(Type.String()),
    /** 0 is the ground floor; `position` counts from the left. */
    floor: nullable(Type.Integer()),
    position: nullable(Type.Integer()),
    email: nullable(Type.String()),
    phone: nullable(Type.String()),
    about: nullable(Type.String()),
    avatar: nullable(ref(Avatar)),
    /** Of owners, for owners of the same condominium: they may know each other by law. */
    address: nullable(Type.Object({ street: Type.String(), postalCode: Type.String(), city: Type.String() })),
  },
  { $id: 'DirectoryEntry' },
)
export const DirectoryPage = page('DirectoryPage', DirectoryEntry)

export const DirectoryQuery = Type.Object(
  {
    ...PageQuery,
    cursor: Type.Optional(Type.String({ maxLength: 1_000 })),
    propertyId: uuid(),
    sort: Type.Optional(Type.Enum(['name', '-name'])),
  },
  { additionalProperties: false },
)

const fields = {
  /** Without the name nothing else is shown. */
  showName: Type.Boolean(),
  showUnit: Type.Boolean(),
  showEmail: Type.Boolean(),
  showPhone: Type.Boolean(),
  showPhoto: Type.Boolean(),
  showAbout: Type.Boolean(),
}

export const DirectoryChoices = Type.Object(
  {
    propertyId: uuid(),
    street: Type.String(),
    houseNumber: Type.String(),
    city: Type.String(),
    ...fields,
    /** To be shown above the choices; it is kept with them. */
    wording: Type.String(),
    /** How neighbours would see each field, were it shown. */
    preview: ref(DirectoryEntry),
    /** Owners of this condominium see name and postal address of each other in any case. */
    namedByLaw: Type.Boolean(),
  },
  { $id: 'DirectoryChoices' },
)
export const DirectoryChoicesList = Type.Object({ items: Type.Array(ref(DirectoryChoices)) }, { $id: 'DirectoryChoicesList' })
export const EditDirectoryChoicesBody = body('EditDirectoryChoicesBody', { propertyId: uuid(), ...fields, wording: text(4_000, 1) })

export const directorySchemas = [DirectoryEntry, DirectoryPage, DirectoryChoices, DirectoryChoicesList, EditDirectoryChoicesBody]
