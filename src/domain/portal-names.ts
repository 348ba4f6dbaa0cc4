/** The names people know this portal by; a password must not contain them. */
export const portalNames = ['Chorus Pro', 'Portail compte'] as const
