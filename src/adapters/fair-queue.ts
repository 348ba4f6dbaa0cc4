/** Serves its keys in turn. When it is full, the key with the most items loses its newest, so one key never keeps another out. */
export function fairQueue<Item>(waitingMax: number) {
  const waiting = new Map<string, Item[]>()
  let length = 0

  /** Returns the item that is refused, if any: this one (`keyMax`: the most that its key may have waiting) or that of a longer key. */
  function add(key: string, item: Item, keyMax: number): Item | undefined {
    const own = waiting.get(key) ?? []
    if (own.length >= keyMax) return item
    const refused = length < waitingMax ? undefined : takeNewestOfLongest(own.length + 1)
    if (length >= waitingMax) return item
    waiting.set(key, [...own, item])
    length++
    return refused
  }

  /** Nothing if no key has more than `least` items: keys with equal shares don't push each other out. */
  function takeNewestOfLongest(least: number): Item | undefined {
    const longest = [...waiting.values()].reduce((most, items) => (items.length > most.length ? items : most), [])
    if (longest.length <= least) return undefined
    length--
    return longest.pop()
  }

  /** The oldest item of the key whose turn it is, among those that may have one; that key goes to the end. */
  function next(mayStart: (key: string) => boolean = () => true): Item | undefined {
    const turn = [...waiting].find(([key]) => mayStart(key))
    if (!turn) return undefined
    const [key, [item, ...others]] = turn
    waiting.delete(key)
    if (others.length > 0) waiting.set(key, others)
    length--
    return item
  }

  return { add, next }
}
