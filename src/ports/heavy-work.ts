/** Too much hashing is queued: the visitor is told to try again. */
export class Busy extends Error {}

export type CpuSlot = <Result>(work: () => Promise<Result>) => Promise<Result>
