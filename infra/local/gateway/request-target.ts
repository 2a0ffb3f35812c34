/** The address of a request as it was asked for. */
export interface RequestTarget {
  readonly encodedPath: string;
  readonly path: string;
  /** Without its question mark. */
  readonly query: string;
}

/** Nothing for what is no path of readable text: broken percent-encoding, NUL and other control characters, `*`. */
export const requestTarget = (asked: string): RequestTarget | undefined => {
  const local = asked.replace(/^https?:\/\/[^/?]*/i, "");
  const mark = local.indexOf("?");
  const encodedPath = mark < 0 ? local : local.slice(0, mark);
  const path = decoded(encodedPath);
  if (path === undefined || !path.startsWith("/") || /\p{Cc}/u.test(path)) return undefined;
  return { encodedPath, path, query: mark < 0 ? "" : local.slice(mark + 1) };
};

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};
