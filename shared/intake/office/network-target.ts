/**
 * Whether a target lies on the network: an address of any protocol, or a path on another machine. What lies on the disk of
 * whoever opens the file (`C:\…`, `file:///C:/…`, `%APPDATA%\…`, a bare or relative name) sends nothing anywhere.
 */
export const isOnNetwork = (target: string): boolean =>
  [target, unescaped(target)].some((place) => pointsAway(normal(place)));

const unescaped = (target: string): string =>
  target.replaceAll(/%([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

/** Word doubles the backslashes of a field, quotes its targets, and takes either slash. */
const normal = (target: string): string =>
  target
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, "")
    .replace(/^[\s"'“”]+/, "")
    .replaceAll("\\", "/")
    .toLowerCase();

const pointsAway = (place: string): boolean => {
  const [, protocol, rest = ""] = /^([a-z][a-z0-9+.-]+):(.*)$/s.exec(place) ?? [];
  if (protocol === "file") return isOnOtherMachine(rest);
  if (protocol !== undefined) return protocol !== "data";
  return isOnOtherMachine(place);
};

/** `//server/share`, and what Windows makes of more slashes; `//?/C:/` and `//localhost/` are this machine. */
const isOnOtherMachine = (path: string): boolean => {
  const [slashes = ""] = /^\/*/.exec(path) ?? [];
  const rest = path.slice(slashes.length);
  if (/^([a-z][:|]|[?.]\/+(?!unc\/)|localhost(\/|$))/.test(rest)) return false;
  return slashes.length === 2 || slashes.length > 3;
};
