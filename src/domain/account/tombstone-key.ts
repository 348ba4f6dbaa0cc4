const PREFIX = 'tombstone-'

/** Under which key the store of files keeps that a person was purged. No file of a document has such a key. */
export const tombstoneKey = (userId: string) => PREFIX + userId

/** Whose tombstone it is; undefined for the key of anything else. */
export const purgedUserOf = (key: string) => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : undefined)
