import { Type } from 'typebox'
import { body, filledText, nullable, ref, text, uuid } from '../../plugins/contract.ts'
import { File } from '../files/schema.ts'

/** How many generated avatars there are. */
const VARIANTS = 12

/** A face: the photo's small form, signed for the reader, or one of the generated avatars, drawn from the name. */
export const Avatar = Type.Object({ url: nullable(Type.String()), variant: Type.Integer() }, { $id: 'Avatar' })

/** How the holder of the account appears to those who write with them. */
export const Profile = Type.Object(
  {
    name: Type.String(),
    /** Residents' names are master data: the office changes them. */
    nameEditable: Type.Boolean(),
    position: Type.String(),
    about: Type.String(),
    avatarVariant: Type.Integer(),
    /** The photo, also while it is being worked on. */
    photo: nullable(ref(File)),
  },
  { $id: 'Profile' },
)

const fields = {
  about: Type.Optional(text(280)),
  avatarVariant: Type.Optional(Type.Integer({ minimum: 0, maximum: VARIANTS - 1 })),
  /** An image that the account uploaded; null takes the photo away. */
  avatarFileId: Type.Optional(nullable(uuid())),
}
export const EditProfileBody = body('EditProfileBody', {
  name: Type.Optional(filledText(160)),
  position: Type.Optional(text(120)),
  ...fields,
})
export const EditResidentProfileBody = body('EditResidentProfileBody', fields)

export const profileSchemas = [Avatar, Profile, EditProfileBody, EditResidentProfileBody]
