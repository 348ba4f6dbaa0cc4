export type Verdict = { clean: true } | { clean: false; found: string }

/** An antivirus; null where none is configured. Throws when it gives no verdict: unreachable, too late, confused. */
export type Scanner = { scan: (content: ReadableStream<Uint8Array>) => Promise<Verdict> } | null
