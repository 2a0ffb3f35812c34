/** A mark as people compare it, in fours: 7F3A-91C2-…; sixteen signs are enough for the eye. */
export const shownMark = (mark: string): string =>
  (mark.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join("-");
