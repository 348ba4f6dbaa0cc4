/** Where the bytes of supporting documents live. Keys are random and never reused: a put creates, never replaces. */
export type Files = {
  put: (key: string, body: Uint8Array) => Promise<void>
  get: (key: string) => Promise<ReadableStream<Uint8Array> | undefined>
}
