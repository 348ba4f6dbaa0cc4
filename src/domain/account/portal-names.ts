/** The names people know this portal by; a password must not contain them. */
export const portalNames = ['Relais factures', 'Chorus Pro'] as const
