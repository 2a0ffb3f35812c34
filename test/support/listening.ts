import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** `127.0.0.1:4600`: the TCP addresses on which a process or its descendants listen (Linux, IPv4 and IPv6). */
export const listeningOf = (pid: number): readonly string[] => {
  const sockets = new Set(familyOf(pid).flatMap(socketsOf));
  return ["tcp", "tcp6"]
    .flatMap((table) => readFileSync(`/proc/net/${table}`, "utf8").split("\n").slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state, , , , , , inode]) => state === LISTEN && sockets.has(inode ?? ""))
    .map(([, local = ""]) => readable(local))
    .toSorted();
};

const LISTEN = "0A";

const familyOf = (pid: number): readonly number[] => {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(name)] as const);
  const childrenOf = (each: number): readonly number[] => [
    each,
    ...parents.filter(([, parent]) => parent === each).flatMap(([child]) => childrenOf(child)),
  ];
  return childrenOf(pid);
};

const parentOf = (pid: string): number => {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  } catch {
    return 0;
  }
};

const socketsOf = (pid: number): readonly string[] => {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).flatMap((fd) => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`${folder}/${fd}`))?.[1] ?? [];
    } catch {
      return [];
    }
  });
};

/** `0100007F:11F8`: the kernel writes an IPv4 address as one little-endian number. */
const readable = (local: string): string => {
  const [address = "", port = ""] = local.split(":");
  const octets = address.length === 8 ? [...Buffer.from(address, "hex")].toReversed() : [address];
  return `${octets.join(".")}:${Number.parseInt(port, 16)}`;
};
