/** Who a mail goes to, or is about. */
export type Person = { userId: string; firstName: string; lastName: string; mailAddress: string }
