import { Type } from 'typebox'
import { body, ref, text, uuid } from '../../plugins/contract.ts'
import { File } from '../files/schema.ts'

export const RecordPhoto = Type.Object({ id: uuid(), caption: Type.String(), file: ref(File) }, { $id: 'RecordPhoto' })
/** In the order in which they are shown. */
export const RecordPhotoList = Type.Object({ items: Type.Array(ref(RecordPhoto)) }, { $id: 'RecordPhotoList' })

/** Own uploads, pictures only; they stand after those that are there. */
export const AddPhotosBody = body('AddPhotosBody', {
  fileIds: Type.Array(uuid(), { minItems: 1, maxItems: 20, uniqueItems: true }),
  caption: Type.Optional(text(200)),
})
export const EditPhotoBody = body('EditPhotoBody', { caption: text(200) })
/** All photos in their new order. */
export const PhotoOrderBody = body('PhotoOrderBody', { ids: Type.Array(uuid(), { maxItems: 100, uniqueItems: true }) })

export const recordPhotoSchemas = [RecordPhoto, RecordPhotoList, AddPhotosBody, EditPhotoBody, PhotoOrderBody]
