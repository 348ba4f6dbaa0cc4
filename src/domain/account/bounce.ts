/** A mailbox that is full or asleep today takes mail tomorrow: only what is for good makes an address dead. */
export function isForGood(bounceType: string | undefined) {
  return bounceType !== 'Transient' && bounceType !== 'Undetermined'
}
