import { documentValidities } from '@treppenhaus/domain/contractor-document'
import { contractorDocumentKinds } from '@treppenhaus/domain/master-data'
import { Type } from 'typebox'
import { body, day, instant, nullable, ref, text, uuid } from '../../plugins/contract.ts'
import { File } from '../files/schema.ts'

const fields = {
  kind: Type.Enum([...contractorDocumentKinds]),
  /** First and last day on which it holds. */
  validFrom: nullable(day()),
  validUntil: nullable(day()),
  note: text(400),
}

export const ContractorDocument = Type.Object(
  {
    id: uuid(),
    contractorId: uuid(),
    ...fields,
    /** Today; `expiring` in its last 30 days. */
    validity: Type.Enum([...documentValidities]),
    file: ref(File),
    createdAt: instant(),
  },
  { $id: 'ContractorDocument' },
)
/** The newest first. */
export const ContractorDocumentList = Type.Object({ items: Type.Array(ref(ContractorDocument)) }, { $id: 'ContractorDocumentList' })

export const CreateContractorDocumentBody = body('CreateContractorDocumentBody', { fileId: uuid(), ...fields })
export const EditContractorDocumentBody = body('EditContractorDocumentBody', {
  kind: Type.Optional(fields.kind),
  validFrom: Type.Optional(fields.validFrom),
  validUntil: Type.Optional(fields.validUntil),
  note: Type.Optional(fields.note),
})

export const contractorDocumentSchemas = [
  ContractorDocument,
  ContractorDocumentList,
  CreateContractorDocumentBody,
  EditContractorDocumentBody,
]
