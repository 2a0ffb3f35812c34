/** The server's clock: an office PC may be days off, and what is due is due by the server. */
let ahead = 0;

/** Notes the time that an answer was given at; `date` is its header of that name (RFC 9110, 6.6.1). */
export const noteServerDate = (date: string | null): void => {
  const then = date === null ? Number.NaN : Date.parse(date);
  if (!Number.isNaN(then)) ahead = then - Date.now();
};

/** Now, in milliseconds since 1970, by the server. */
export const now = (): number => Date.now() + ahead;
