import type { Finding } from "../findings/finding.ts";
import { finding } from "../findings/make-finding.ts";
import { chosenIdFindings } from "./chosen-id.ts";
import type { EvidenceId } from "./evidence.ts";
import type { Receipt, Registration } from "./receipt.ts";
import { checkRegistration, type RegistrationInput } from "./registration.ts";

interface UploadRequestInput extends Omit<RegistrationInput, "description"> {
  /** The id that the client gave, where it gave one. */
  readonly chosen: EvidenceId | undefined;
  readonly now: Date;
  readonly registration: Registration;
  /** What it is to take the place of, as far as there is such an evidence. */
  readonly superseded: Receipt | undefined;
}

/** Everything that is wrong or odd about a registration, by itself and beside what it supersedes. */
export const uploadRequestFindings = ({
  chosen,
  now,
  registration,
  superseded,
  ...place
}: UploadRequestInput): readonly Finding[] => [
  ...(chosen ? chosenIdFindings(chosen, now) : []),
  ...checkRegistration({ description: registration, ...place }),
  ...supersededFindings(superseded, registration),
];

/** Only an accepted evidence of the same county, cycle and kind can be superseded: what takes its place says the same. */
const supersededFindings = (
  superseded: Receipt | undefined,
  { supersedes, kind }: Registration,
): readonly Finding[] => {
  if (supersedes === undefined) return [];
  const path = "supersedes";
  if (superseded?.state !== "accepted")
    return [finding("supersedesNotAccepted", { path, values: { evidenceId: supersedes } })];
  const before = superseded.registration.kind;
  return before === kind
    ? []
    : [finding("supersedesOtherKind", { path, values: { kind: before } })];
};
