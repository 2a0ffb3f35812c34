import type { Finding } from "../findings/finding.ts";
import { finding, warning } from "../findings/make-finding.ts";
import type { Framework } from "../framework/framework.ts";
import { itemsOf, namesIn } from "../framework/framework-items.ts";
import { undrawnFindings } from "../input/undrawn-findings.ts";
import { type Cycle, isInsideCycle } from "../place/cycle.ts";
import { contentTypeFindings } from "./content-type-findings.ts";
import type { EvidenceDescription, Registration } from "./receipt.ts";
import { sizeLimits } from "./size-limits.ts";

/** More required documents than one paper holds in earnest. */
export const MANY_DOCUMENTS = 4;

export interface RegistrationInput {
  readonly description: EvidenceDescription & Pick<Registration, "sameBytesAs">;
  readonly framework: Framework;
  readonly cycle: Cycle;
}

/** What is wrong or odd about a registration by itself; what it supersedes is known to the table only. */
export const checkRegistration = ({
  description,
  framework,
  cycle,
}: RegistrationInput): readonly Finding[] => [
  ...issuerFindings(description, framework),
  ...servedDocumentFindings(description, framework),
  ...contentTypeFindings(description),
  ...sizeFindings(description),
  ...periodFindings(description, cycle),
  ...sameBytesFindings(description),
  ...undrawnFindings(description.title, "title"),
  ...undrawnFindings(description.documentNumber ?? "", "documentNumber"),
];

const issuerFindings = ({ issuer }: EvidenceDescription, framework: Framework) =>
  framework.departments.some(({ id }) => id === issuer)
    ? []
    : [finding("unknownIssuer", { path: "issuer", values: { issuer, allowed: idsOf(framework) } })];

const idsOf = ({ departments }: Framework): string =>
  departments.map(({ id, name }) => `${id}（${name}）`).join("、");

const servedDocumentFindings = (
  { kind, documents }: EvidenceDescription,
  framework: Framework,
): readonly Finding[] => {
  const none = documents === undefined || documents.length === 0;
  if (kind !== "document")
    return none ? [] : [finding("documentsNotExpected", { path: "documents", values: { kind } })];
  if (none) return [warning("documentServesNoItem", { path: "documents" })];
  const required = new Set(
    itemsOf(framework).flatMap((item) => item.documents.map(({ id }) => id)),
  );
  const each = documents.flatMap((document, at) => {
    const place = { path: `documents[${at}]`, values: { document } };
    if (!required.has(document)) return [finding("documentNotRequired", place)];
    return documents.indexOf(document) < at ? [finding("documentRepeated", place)] : [];
  });
  return [...each, ...oneFileFindings(documents, framework)];
};

/** One file may be several documents, such as minutes with their list of attendance; whoever reviews it is told. */
const oneFileFindings = (
  documents: readonly string[],
  framework: Framework,
): readonly Finding[] => {
  const path = "documents";
  const count = new Set(documents).size;
  const ofItems = itemsOf(framework).flatMap((item) => {
    const served = item.documents.filter(({ id }) => documents.includes(id));
    if (served.length < 2) return [];
    const values = { item: item.name, documents: namesIn(item, documents) };
    const at = Math.max(...served.map(({ id }) => documents.indexOf(id)));
    return [warning("oneFileForItem", { path: `${path}[${at}]`, values })];
  });
  return count < MANY_DOCUMENTS
    ? ofItems
    : [warning("oneFileManyDocuments", { path, values: { count: String(count) } }), ...ofItems];
};

const sizeFindings = ({ kind, size }: EvidenceDescription): readonly Finding[] =>
  size <= sizeLimits[kind]
    ? []
    : [
        finding("fileTooLarge", {
          path: "size",
          values: { size: String(size), limit: String(sizeLimits[kind]) },
        }),
      ];

/** Filing a file again is odd; filing it again to replace itself, say under another title, is not. */
const sameBytesFindings = ({
  sameBytesAs,
  supersedes,
}: RegistrationInput["description"]): readonly Finding[] =>
  sameBytesAs === undefined || sameBytesAs === supersedes
    ? []
    : [warning("sameBytesFiled", { path: "sha256", values: { evidenceId: sameBytesAs } })];

const periodFindings = ({ period }: EvidenceDescription, cycle: Cycle): readonly Finding[] =>
  isInsideCycle(cycle, period)
    ? []
    : [
        warning("periodOutsideCycle", {
          path: "period",
          values: { ...period, first: `${Number(cycle) - 1}-01-01`, last: `${cycle}-12-31` },
        }),
      ];
