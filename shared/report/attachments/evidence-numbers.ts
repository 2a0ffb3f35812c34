/**
 * Short names of evidences within one report: the last characters of the system's number, as many as tell them all apart
 * and at least six. The end of a ULID is chance; its beginning is the minute, which files of one afternoon share.
 */
export const evidenceNumbers = (ids: readonly string[]): ((id: string) => string) => {
  const different = [...new Set(ids)];
  let length = LEAST;
  while (new Set(different.map((id) => id.slice(-length))).size < different.length) length += 1;
  return (id) => id.slice(-length);
};

const LEAST = 6;
