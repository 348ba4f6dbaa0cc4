const PREFIX = 'tombstone-'

/** The key of a person's tombstone in the store of files; no document has such a key. */
export const tombstoneKey = (userId: string) => PREFIX + userId

export const purgedUserOf = (key: string) => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : undefined)
