import { likeness } from "./likeness.ts";
import { saidByName } from "./said-by-name.ts";

/** A file as it lies on a clerk's disk. */
export interface NamedFile {
  readonly name: string;
  /** The folders it lies in, with slashes between them; empty where there are none. */
  readonly folder: string;
}

/** What of an edition its names are held against. */
export interface MatchedEdition {
  readonly items: readonly {
    readonly id: string;
    readonly departments: readonly string[];
    readonly documents: readonly {
      readonly id: string;
      readonly name: string;
      readonly aliases?: readonly string[] | undefined;
    }[];
  }[];
}

/** Whose files they are. */
export interface Filer {
  /** 陵川县 */
  readonly county: string;
  /** Of a clerk of one department: items that it answers for go first. */
  readonly department?: string | undefined;
}

/** Why a document is among those that a file may be. */
export type MatchReason = "documentCode" | "itemCode" | "name";

export interface MatchCandidate {
  readonly document: string;
  readonly reason: MatchReason;
  /** From 0 to 1; a code that names the document is certain. */
  readonly likeness: number;
}

/** What a file may be. Nobody is spared the look: what is chosen here is confirmed by whoever files it. */
export interface DocumentMatch {
  readonly chosen: string | undefined;
  /** The best first, five at most. */
  readonly candidates: readonly MatchCandidate[];
  readonly documentNumber?: string;
  readonly year?: string;
}

/** At least so alike, and by so much more than the next, to be chosen: measured on the built-in edition's 76 documents. */
const LIKE_ENOUGH = 0.5;
const AHEAD_BY = 0.15;
const MOST_CANDIDATES = 5;

/** Which required document a file is, by its name and its folders: a code decides, else the name that is most alike. */
export const matchDocument = (
  file: NamedFile,
  edition: MatchedEdition,
  filer: Filer,
): DocumentMatch => {
  const { title, codes, ...said } = saidByName(file, filer.county);
  const named = documentsNamed(codes, edition);
  const all = named.length > 0 ? named : candidatesOf(title, codes, edition);
  const ordered = [...all].sort(
    (one, other) => other.likeness - one.likeness || ownFirst(one, other, edition, filer),
  );
  return { chosen: chosenAmong(ordered), candidates: ordered.slice(0, MOST_CANDIDATES), ...said };
};

const documentsNamed = (
  codes: readonly string[],
  { items }: MatchedEdition,
): readonly MatchCandidate[] =>
  items
    .flatMap(({ documents }) => documents)
    .filter(({ id }) => codes.includes(id))
    .map(({ id }) => ({ document: id, reason: "documentCode", likeness: 1 }));

/** Within the items that a code names, where one does. */
const candidatesOf = (
  title: string,
  codes: readonly string[],
  { items }: MatchedEdition,
): readonly MatchCandidate[] => {
  const named = items.filter(({ id }) => codes.includes(id));
  const reason: MatchReason = named.length > 0 ? "itemCode" : "name";
  return (
    (named.length > 0 ? named : items)
      .flatMap(({ documents }) => documents)
      .map(({ id, name, aliases = [] }) => ({
        document: id,
        reason,
        likeness: Math.max(...[name, ...aliases].map((each) => likeness(title, each))),
      }))
      // What has nothing of the name is a guess, but within the item that was named
      .filter((each) => reason === "itemCode" || each.likeness > 0)
  );
};

const chosenAmong = ([first, second]: readonly MatchCandidate[]): string | undefined => {
  if (!first) return undefined;
  const isAhead = first.likeness - (second?.likeness ?? 0) >= AHEAD_BY;
  if (first.reason === "documentCode") return second ? undefined : first.document;
  // The only document of the item that the name says
  if (first.reason === "itemCode" && !second) return first.document;
  return first.likeness >= LIKE_ENOUGH && isAhead ? first.document : undefined;
};

const ownFirst = (
  one: MatchCandidate,
  other: MatchCandidate,
  { items }: MatchedEdition,
  { department }: Filer,
): number => {
  if (department === undefined) return 0;
  const placeOf = ({ document }: MatchCandidate): number => {
    const item = items.find(({ documents }) => documents.some(({ id }) => id === document));
    const place = item?.departments.indexOf(department) ?? -1;
    return place < 0 ? Number.POSITIVE_INFINITY : place;
  };
  const [a, b] = [placeOf(one), placeOf(other)];
  return a === b ? 0 : a - b;
};
