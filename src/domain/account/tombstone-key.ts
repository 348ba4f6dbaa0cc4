const PREFIX = 'tombstone-'

/** The key of a person's tombstone in the store of files; no document has such a key. */
export const tombstoneKey = (userId: string) => PREFIX + userId

/** The user id of a tombstone's key; undefined for other keys. */
export const purgedUserOf = (key: string) => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : undefined)
