import {
  type DocumentMatch,
  matchDocument,
} from "../../domain/evidence/matching/document-match.ts";
import { sizeLimits } from "../../domain/evidence/size-limits.ts";
import { contentTypes } from "../../domain/formats/content-types.ts";
import type { EvidenceKind } from "../../domain/formats/evidence-kind.ts";
import type { Framework, Item } from "../../domain/framework/framework.ts";
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
  readonly title: string;
  readonly issuer: string;
  readonly documentNumber: string;
  /** Of the period, from the first to the last day. */
  readonly year: string;
  readonly firstLook: FirstLook | undefined;
  readonly supersedes?: string;
}

interface Filing {
  readonly framework: Framework;
  /** 晋城市陵川县 */
  readonly county: string;
  readonly department: string | undefined;
  /** What was filed last by the same person: the same things are not asked twice (WCAG 3.3.7). */
  readonly issuer: string;
  readonly kind?: EvidenceKind | undefined;
  readonly document?: string | undefined;
  readonly supersedes?: string | undefined;
}

/** Files that lie beside others and are nobody's evidence: those of Office that are open, and what systems leave behind. */
export const isLeftBehind = (name: string): boolean =>
  name.startsWith("~$") || name.startsWith(".") || /^(thumbs\.db|desktop\.ini)$/i.test(name);

/** The rows of some files, matched to what the edition asks for. */
export const rowsOfBatch = (chosen: readonly ChosenFile[], filing: Filing): readonly BatchRow[] =>
  chosen.map((each, at) => rowOf(each, at, filing));

const rowOf = ({ file, folder }: ChosenFile, at: number, filing: Filing): BatchRow => {
  const { framework, department } = filing;
  const kind = filing.kind ?? kindOf(file.name);
  const contentType = mediaTypeOf(file.name, kind);
  const items = framework.priorities.flatMap((priority) => priority.items);
  const county = filing.county.replace(/^.+?市(?=.)/, "");
  const match = matchDocument({ name: file.name, folder }, { items }, { county, department });
  const document = kind === "document" ? (filing.document ?? match.chosen ?? "") : "";
  const year = Number(match.year ?? framework.cycle) <= framework.cycle ? match.year : undefined;
  return {
    key: `${folder}/${file.name}/${file.size}/${at}`,
    file,
    folder,
    kind,
    contentType,
    match,
    document,
    title: titleOf(file.name),
    issuer: department ?? issuerOf(document, items) ?? (filing.issuer || busiest(items)),
    documentNumber: match.documentNumber ?? "",
    year: year ?? String(framework.cycle),
    firstLook: firstLook(file, kind, contentType),
    ...(filing.supersedes !== undefined && { supersedes: filing.supersedes }),
  };
};

type Items = readonly Pick<Item, "departments" | "documents">[];

/** A required document is most often issued by the department that leads in its item; whoever files it may say otherwise. */
export const issuerOf = (document: string, items: Items): string | undefined =>
  items.find(({ documents }) => documents.some(({ id }) => id === document))?.departments[0];

/** The department that leads in most items: figures and the county's own words are most often its own. */
const busiest = (items: Items): string => {
  const leads = items.flatMap(({ departments: [lead] }) => lead ?? []);
  const count = (department: string) => leads.filter((lead) => lead === department).length;
  return leads.reduce((most, lead) => (count(lead) > count(most) ? lead : most), leads[0] ?? "");
};

/** Tables hold figures, Markdown the county's own words; anything else is a document until the clerk says otherwise. */
const kindOf = (name: string): EvidenceKind => {
  if (/\.(xlsx|csv|json)$/i.test(name)) return "indicators";
  return /\.(md|markdown)$/i.test(name) ? "narrative" : "document";
};

export const mediaTypeOf = (name: string, kind: EvidenceKind): string | undefined =>
  Object.entries<readonly string[]>(contentTypes[kind]).find(([, endings]) =>
    endings.some((ending) => name.toLowerCase().endsWith(ending)),
  )?.[0];

/** Said at once, before anything is waited for. */
export const firstLook = (
  file: Pick<File, "size">,
  kind: EvidenceKind,
  contentType: string | undefined,
): FirstLook | undefined => {
  if (file.size === 0) return "empty";
  if (contentType === undefined) return "wrongType";
  return file.size > sizeLimits[kind] ? "tooLarge" : undefined;
};

const MOST_OF_TITLE = 120;
const titleOf = (name: string): string =>
  name.replace(/\.[^.]+$/, "").slice(0, MOST_OF_TITLE) || name;

/** Documents that more than one file is filed for: the later would take the place of the earlier, so it is said. */
export const filedTwice = (rows: readonly BatchRow[]): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const { document } of rows)
    if (document !== "") counts.set(document, (counts.get(document) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([document]) => document));
};

/** Whether a row can be sent as it is. */
export const isReady = ({ kind, document, firstLook: fault, issuer }: BatchRow): boolean =>
  fault === undefined && issuer !== "" && (kind !== "document" || document !== "");
