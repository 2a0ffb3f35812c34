import type { ReceiptAnswer } from "../../../events/api/receipt.ts";
import {
  type DocumentMatch,
  matchDocument,
} from "../../domain/evidence/matching/document-match.ts";
import type { EvidenceKind } from "../../domain/formats/evidence-kind.ts";
import type { Framework } from "../../domain/framework/framework.ts";
import { itemsOf } from "../../domain/framework/framework-items.ts";
import { leadOf, type Places } from "./document-places.ts";
import { firstLook, mediaTypeOf } from "./first-look.ts";
import type { FirstLook } from "./queue.ts";

export const evidenceKinds = [
  "document",
  "indicators",
  "narrative",
] as const satisfies readonly EvidenceKind[];

/** A file that was chosen, with the folders that it lay in. */
export interface ChosenFile {
  readonly file: File;
  readonly folder: string;
}

/** What is to be registered of a file, as the clerk sees and may change it before anything is sent. */
export interface BatchRow {
  readonly key: string;
  readonly file: File;
  readonly folder: string;
  readonly kind: EvidenceKind;
  readonly contentType: string | undefined;
  readonly match: DocumentMatch;
  /** The required document; empty while nobody has chosen one. */
  readonly document: string;
  /** Others that what it replaces was filed for too. */
  readonly moreDocuments: readonly string[];
  readonly title: string;
  readonly issuer: string;
  readonly documentNumber: string;
  /** Of the period, from the first to the last day. */
  readonly year: string;
  readonly firstLook: FirstLook | undefined;
  readonly sha256?: string;
  readonly supersedes?: string;
}

export interface Filing {
  readonly framework: Framework;
  readonly places: Places;
  /** 晋城市陵川县 */
  readonly county: string;
  readonly department: string | undefined;
  /** What the same person chose last: the same things are not asked twice (WCAG 3.3.7). */
  readonly issuer: string;
  readonly year: string;
  readonly kind?: EvidenceKind | undefined;
  readonly document?: string | undefined;
  /** What a file is to take the place of: it is filed as that was. */
  readonly like?: ReceiptAnswer | undefined;
}

/** Files that lie beside others and are nobody's evidence: those of Office that are open, and what systems leave behind. */
export const isLeftBehind = (name: string): boolean =>
  name.startsWith("~$") || name.startsWith(".") || /^(thumbs\.db|desktop\.ini)$/i.test(name);

/** Names a file by where it lies and what it is, so that the same folder dropped twice is in the table once. */
export const placeOnDisk = ({ file, folder }: ChosenFile): string =>
  [folder, file.name, file.size, file.lastModified].join("/");

let rowsMade = 0;

/** The rows of some files, matched to what the edition asks for. */
export const rowsOfBatch = (chosen: readonly ChosenFile[], filing: Filing): readonly BatchRow[] =>
  chosen.map((each, at) => rowOf(each, at === 0 ? filing : { ...filing, like: undefined }));

const rowOf = ({ file, folder }: ChosenFile, filing: Filing): BatchRow => {
  const { framework, department, like, places } = filing;
  const kind = like?.kind ?? filing.kind ?? kindOf(file.name);
  const contentType = mediaTypeOf(file.name, kind);
  const items = itemsOf(framework);
  const county = filing.county.replace(/^.+?市(?=.)/, "");
  const match = matchDocument({ name: file.name, folder }, { items }, { county, department });
  const [named = filing.document ?? match.chosen ?? "", ...more] = like?.documents ?? [];
  const document = kind === "document" ? named : "";
  rowsMade += 1;
  return {
    key: `row-${rowsMade}`,
    file,
    folder,
    kind,
    contentType,
    match,
    document,
    moreDocuments: more,
    title: titleOf(file.name),
    issuer:
      like?.issuer ?? department ?? leadOf(document, places) ?? (filing.issuer || places.busiest),
    documentNumber: match.documentNumber ?? like?.documentNumber ?? "",
    year: yearOf(match.year ?? like?.period.from.slice(0, 4), filing),
    firstLook: firstLook(file, kind, contentType),
    // Only what counts can be replaced; beside what was refused it is simply filed anew
    ...(like?.state === "accepted" && { supersedes: like.evidenceId }),
  };
};

/** Tables hold figures, Markdown the county's own words; anything else is a document until the clerk says otherwise. */
const kindOf = (name: string): EvidenceKind => {
  if (/\.(xlsx|csv|json)$/i.test(name)) return "indicators";
  return /\.(md|markdown)$/i.test(name) ? "narrative" : "document";
};

const YEARS = 5;
/** Years that a document may be of: that of the evaluation, and some before it. */
export const yearsUpTo = (cycle: number): readonly string[] =>
  Array.from({ length: YEARS }, (_, at) => String(cycle - at));

const yearOf = (said: string | undefined, { framework, year }: Filing): string => {
  const offered = yearsUpTo(framework.cycle);
  return (
    [said, year].find((each) => each !== undefined && offered.includes(each)) ??
    String(framework.cycle)
  );
};

const MOST_OF_TITLE = 120;
/** What cannot be seen is no part of a title, however the file is called; signs of private use are names of people. */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u2800\ufffd]/gu;
const SEEN = /[^\p{Z}\p{M}]/u;

const titleOf = (name: string): string => {
  const stem = name.replace(/\.[^.]+$/, "");
  let title = "";
  for (const character of (stem || name).replace(UNSEEN, "").trim())
    if (title.length + character.length <= MOST_OF_TITLE) title += character;
    else break;
  return SEEN.test(title) ? title.trim() : "";
};
