/** The earliest date a zip can carry, in local time because that is how zip tells time: the same bytes everywhere (law 8). */
export const zipEpoch = (): Date => new Date(1980, 0, 1);
