export const tenantRegistrationStates = ['submitted', 'confirmed', 'declined', 'withdrawn'] as const
export type TenantRegistrationState = (typeof tenantRegistrationStates)[number]
