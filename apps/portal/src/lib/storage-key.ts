/** Whose things are kept on this device; two people of one phone never see each other's. */
export type Owner = { organization: string; account: string }

/** `th:portal:<organization>:<account>:` stands before everything the portal keeps of a person. */
export const ownedPrefix = ({ organization, account }: Owner) => `th:portal:${organization}:${account}:`
