import { Type } from 'typebox'
import { body, uuid } from '../../plugins/contract.ts'

export const OrderLinkBody = body('OrderLinkBody', { token: Type.String({ minLength: 1, maxLength: 200 }) })

/** An access token of the contractor audience that reaches one order, for `expiresIn` seconds; there is no refresh. */
export const OrderLinkSession = Type.Object(
  { accessToken: Type.String(), expiresIn: Type.Integer(), workOrderId: uuid(), contractorName: Type.String() },
  { $id: 'OrderLinkSession' },
)

export const orderLinkSchemas = [OrderLinkBody, OrderLinkSession]
