// From which address somebody comes. What a header says of it counts only when the socket itself comes from a proxy that
// the operator named; else anybody could be anywhere.
import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/** The proxies in front of this server: true for an address of one of them. */
export type TrustedProxy = (address: string) => boolean;

const familyOf = (address: string): "ipv4" | "ipv6" => (isIP(address) === 6 ? "ipv6" : "ipv4");

/** `::ffff:10.0.0.1` is `10.0.0.1`. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, "");

/** Addresses and nets, separated by commas: `10.0.0.5, 172.16.0.0/12, loopback`. `null`: not a list of those. */
export const readTrustedProxy = (text: string): TrustedProxy | null => {
  const list = new BlockList();
  for (const each of text.split(",").map((part) => part.trim())) {
    if (each === "loopback") {
      list.addSubnet("127.0.0.0", 8, "ipv4");
      list.addAddress("::1", "ipv6");
      continue;
    }
    const [address = "", bits, rest] = each.split("/");
    const widest = isIP(address) === 6 ? 128 : 32;
    if (
      isIP(address) === 0 ||
      rest !== undefined ||
      (bits !== undefined && !/^\d{1,3}$/.test(bits)) ||
      Number(bits ?? 0) > widest
    )
      return null;
    if (bits === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(bits), familyOf(address));
  }
  return (address) => isIP(address) !== 0 && list.check(address, familyOf(address));
};

/** The nearest address that is none of our own proxies; the socket's own when none is trusted. */
export const visitorAddress = (request: IncomingMessage, isProxy: TrustedProxy | null): string => {
  let address = plain(request.socket.remoteAddress ?? "");
  if (isProxy === null) return address;
  const told = [request.headers["x-forwarded-for"] ?? []].flat().join(",").split(",");
  while (isProxy(address) && told.length > 0) {
    const before = plain((told.pop() ?? "").trim());
    if (isIP(before) === 0) break;
    address = before;
  }
  return address;
};

const loopback = readTrustedProxy("loopback");

/** True for this machine itself: somebody who works on it, or a proxy that the operator did not name. */
export const isThisMachine = (address: string): boolean => loopback?.(address) ?? false;

/** Whom we count as one: an address, or the net that one subscriber has (IPv6). */
export const neighbourhoodOf = (address: string): string =>
  isIP(address) === 6 ? `${address.replace(/%.*$/, "").split(":").slice(0, 4).join(":")}::/64` : address;
