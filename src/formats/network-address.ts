import ipaddr from 'ipaddr.js'

const IPV6_NETWORK_GROUPS = 4

/**
 * The network that stands for one visitor: a whole IPv4 address (also when mapped into IPv6), or the first 64 bits of an IPv6
 * address, since a subscriber is given at least a /64 (RFC 6177). Any other text is returned as it is.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString()
  const groups = parsed.parts.slice(0, IPV6_NETWORK_GROUPS).map((group) => group.toString(16))
  return `${groups.join(':')}::/64`
}
