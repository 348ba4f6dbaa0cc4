export type Verdict = { clean: true } | { clean: false; found: string }

/** Throws when it gives no verdict. */
export type Scanner = { scan: (content: ReadableStream<Uint8Array>) => Promise<Verdict> } | null
