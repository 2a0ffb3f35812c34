import { isDeepStrictEqual } from "node:util";
import type { Person } from "../../journey/client.ts";

/** Every answer by its path: what people see of these counties and of their province. */
export type Seen = Readonly<Record<string, unknown>>;

/** The whole public view: statuses, versions, receipts, decisions and calendar. */
export const seenThroughApi = async (
  person: Person,
  counties: readonly string[],
): Promise<Seen> => {
  const paths = [
    ...counties.flatMap((county) =>
      ["status", "history", "evidence", "review", "decisions"].map(
        (what) => `${person.at(county)}/${what}`,
      ),
    ),
    "/cycles/2021/board?division=14",
    "/cycles/2021/calendar",
  ];
  const answers = await Promise.all(
    paths.map(async (path) => {
      const { status, json } = await person.call("GET", path);
      return [path, { status, json }] as const;
    }),
  );
  return Object.fromEntries(answers);
};

/** Paths that are answered otherwise than before; in which order an answer names its fields says nothing. */
export const seenOtherwise = (before: Seen, after: Seen): readonly string[] =>
  Object.keys(before).filter((path) => !isDeepStrictEqual(before[path], after[path]));
