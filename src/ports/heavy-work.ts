/** More people wait for the processor than it can serve in reasonable time: better said at once than after a minute. */
export class Busy extends Error {}

export type Heavily = <Result>(work: () => Promise<Result>) => Promise<Result>
