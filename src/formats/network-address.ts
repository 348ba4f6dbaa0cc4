import ipaddr from 'ipaddr.js'

const IPV6_NETWORK_GROUPS = 4
/** As some proxies write X-Forwarded-For: `192.0.2.1:4711`, `[2001:db8::1]:4711` or `[2001:db8::1]`. */
const WITH_PORT = /^\[(?<bracketed>[^\]]+)\](:\d+)?$|^(?<dotted>[\d.]+):\d+$/

/**
 * One visitor's network: an IPv4 address (also mapped into IPv6) or the first 64 bits of IPv6, since a subscriber is given at least a
 * /64 (RFC 6177). Without the port, which changes with each connection. Any other text is returned as it is.
 */
export function networkOf(address: string): string {
  const host = address.replace(WITH_PORT, '$<bracketed>$<dotted>')
  if (!ipaddr.isValid(host)) return address
  const parsed = ipaddr.process(host)
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString()
  const groups = parsed.parts.slice(0, IPV6_NETWORK_GROUPS).map((group) => group.toString(16))
  return `${groups.join(':')}::/64`
}
