/** Too much costly work is queued, or too much of one share: the visitor is told to try again. */
export class Busy extends Error {}

/** For whom work is done: a known person, else a stranger's network address. Places are shared fairly between them. */
export type Share = { userId: string; address?: never } | { address: string; userId?: never }

export type CpuSlot = <Result>(share: Share, work: () => Promise<Result>) => Promise<Result>

/** A place for one costly download of a person, or undefined while another is under way. `pause` lets others go first between two chunks. */
export type DownloadSlot = (userId: string) => { pause: () => Promise<void>; giveBack: () => void } | undefined
