import { orderLinks } from '@treppenhaus/db/schema/work-orders'
import { hashSecret, invitationSecret, orderLinkSecret } from '@treppenhaus/db/secrets'
import type { Audience } from '@treppenhaus/domain/master-data'
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Scene } from './scene.ts'

// Secrets stand in the fragment: browsers send it to nobody, so it is in no log.
const resetPages = { staff: '/admin/password/reset', portal: '/portal/reset-password', contractor: '/contractor/reset-password' }
const forgotPages = { staff: '/admin/password/forgot', portal: '/portal/forgot-password', contractor: '/contractor/forgot-password' }

export const staffTicketPage = ({ hosts }: Scene, id: string) => `${hosts.staff}/admin/tickets/${id}`
export const staffOrderPage = ({ hosts }: Scene, id: string) => `${hosts.staff}/admin/work-orders/${id}`
export const contractorOrderPage = ({ hosts }: Scene, id: string) => `${hosts.contractor}/contractor/orders/${id}`
export const portalTicketPage = ({ hosts }: Scene, id: string) => `${hosts.portal}/portal/tickets/${id}`
export const staffTenantRegistrationPage = ({ hosts }: Scene, id: string) => `${hosts.staff}/admin/tenant-registrations/${id}`
export const staffImportPage = ({ hosts }: Scene, id: string) => `${hosts.staff}/admin/exchange/imports/${id}`
export const portalTenantsPage = ({ hosts }: Scene) => `${hosts.portal}/portal/house/tenants`
export const forgotPage = ({ hosts }: Scene, audience: Audience) => hosts[audience] + forgotPages[audience]
export const resetPage = ({ hosts, organization }: Scene, audience: Audience, resetId: string) =>
  `${hosts[audience]}${resetPages[audience]}#${organization.deriveSecret('password-reset', resetId)}`

/** The pages of each audience begin here. */
const bases = { staff: '/admin', portal: '/portal', contractor: '/contractor' }

export const loginPage = ({ hosts }: Scene, audience: Audience) => `${hosts[audience]}${bases[audience]}/`
export const joinPage = ({ hosts, organization }: Scene, audience: Audience, invitationId: string) =>
  `${hosts[audience]}${bases[audience]}/join#${invitationSecret(organization.deriveSecret, invitationId, 'email')}`

const securityPages = { staff: '/admin/settings/security', portal: '/portal/me/security', contractor: '/contractor/me/security' }

export const securityPage = ({ hosts }: Scene, audience: Audience) => hosts[audience] + securityPages[audience]
export const emailChangePage = ({ hosts, organization }: Scene, audience: Audience, side: 'old' | 'new', id: string) =>
  `${hosts[audience]}${bases[audience]}/email-change#${organization.deriveSecret(`email-change-${side}`, id)}`

export type OrderPage = { url: string; typed: { url: string; code: string }; expiresAt: Date }

/** The newest link to an order that is still good; null: there is none. `typed` is for paper. */
export async function orderPage({ organization, hosts }: Scene, workOrderId: string): Promise<OrderPage | null> {
  const [link] = await organization.db
    .select()
    .from(orderLinks)
    .where(and(eq(orderLinks.workOrderId, workOrderId), isNull(orderLinks.revokedAt), gt(orderLinks.expiresAt, sql`now()`)))
    .orderBy(desc(orderLinks.createdAt))
    .limit(1)
  const secret = link && secretOf(organization, link)
  if (!link || !secret) return null
  const base = `${hosts.contractor}/contractor`
  return {
    url: `${base}/link#${secret}`,
    typed: { url: `${base}/code`.replace(/^https?:\/\//, ''), code: secret.replace(/(.{4})(?=.)/g, '$1-') },
    expiresAt: link.expiresAt,
  }
}

/** The row's hash says which of the two it is: the order may have had another channel then. */
const secretOf = ({ deriveSecret }: Scene['organization'], { id, secretHash }: typeof orderLinks.$inferSelect) =>
  (['email', 'fax'] as const)
    .map((channel) => orderLinkSecret(deriveSecret, id, channel))
    .find((secret) => hashSecret(secret) === secretHash)
