import { BlockList, isIP, isIPv6 } from "node:net";

const privateRanges: readonly (readonly [string, number, "ipv4" | "ipv6"])[] = [
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.0.2.0", 24, "ipv4"],
  ["192.88.99.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["198.51.100.0", 24, "ipv4"],
  ["203.0.113.0", 24, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
  ["::", 96, "ipv6"],
  ["64:ff9b::", 96, "ipv6"],
  ["64:ff9b:1::", 48, "ipv6"],
  ["100::", 64, "ipv6"],
  ["2001::", 23, "ipv6"],
  ["2001:db8::", 32, "ipv6"],
  ["2002::", 16, "ipv6"],
  ["fc00::", 7, "ipv6"],
  ["fe80::", 10, "ipv6"],
  ["ff00::", 8, "ipv6"],
];

/** Addresses that lead into somebody's own network. **Source** IANA special-purpose address registries (RFC 6890). */
const closed = new BlockList();
for (const [net, prefix, family] of privateRanges) closed.addSubnet(net, prefix, family);
const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/**
 * May the api connect to this network address at a member's word? Public addresses alone, and this machine where the
 * portal itself is on it: a provider's address comes from an administrator, and must not lead into the operator's network.
 */
export function isOpenAddress(address: string, isLoopbackOpen: boolean): boolean {
  const family = isIPv6(address) ? "ipv6" : "ipv4";
  if (isLoopbackOpen && loopback.check(address, family)) return true;
  return isIP(address) !== 0 && !closed.check(address, family);
}

const localName = /^(localhost|.*\.localhost)$/;

/** Which address of a provider is acceptable as written? https to a name or public address; http to this machine where that is open. */
export function isOpenUrl(text: string, isLoopbackOpen: boolean): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.username !== "" || url.password !== "") return false;
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const isLocal = localName.test(host) || loopback.check(host, isIPv6(host) ? "ipv6" : "ipv4");
  if (isLocal) return isLoopbackOpen && /^https?:$/.test(url.protocol);
  if (url.protocol !== "https:") return false;
  return isIP(host) === 0 || isOpenAddress(host, false);
}

/** Is the portal on this machine alone, so that a provider may be too? */
export function isLocalPortal(portalUrl: string): boolean {
  const host = new URL(portalUrl).hostname.replace(/^\[(.*)\]$/, "$1");
  return localName.test(host) || loopback.check(host, isIPv6(host) ? "ipv6" : "ipv4");
}
