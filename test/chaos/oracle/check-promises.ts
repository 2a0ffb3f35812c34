import { REGISTRATION } from "../../../shared/aws/registration-metadata.ts";
import type { Receipt } from "../../../shared/domain/evidence/receipt.ts";
import type { BucketDouble } from "../doubles/bucket-double.ts";
import type { Paper, Program } from "../schedule/program.ts";
import type { Told } from "../schedule/stage.ts";
import { keyOfPaper } from "../world/papers.ts";

interface Given {
  readonly program: Program;
  readonly told: readonly Told[];
  readonly bucket: BucketDouble;
  readonly receiptOf: (paper: Paper) => Receipt | undefined;
  /** Whether more time went by than a registration waits. */
  readonly isLongAfter: boolean;
  /** Whether reconcile has had its say: only it finds some of what a death left. */
  readonly isReconciled: boolean;
}

/** What people were told and what was decided on evidence, where the table and the bucket say otherwise. */
export const promiseFaults = (given: Given): readonly string[] =>
  given.program.papers.flatMap((paper, at) => [
    ...registrationFaults(paper, at, given),
    ...withdrawalFaults(paper, at, given),
    ...replacementFaults(paper, given),
    ...overwritten(paper, given),
  ]);

const ofPaper = (kind: Told["act"]["do"], at: number, { told }: Given): readonly Told[] =>
  told.filter(({ act }) => act.do === kind && "paper" in act && act.paper === at);

const isTaken = ({ answer }: Told): boolean =>
  answer !== undefined && answer.status >= 200 && answer.status < 300;

/** Whoever got no answer, or that something went wrong, does not know what came of it. */
const mayBeTaken = ({ answer }: Told): boolean => answer === undefined || answer.status >= 500;

/** Who was given an address has a receipt, until that expires. */
const registrationFaults = (paper: Paper, at: number, given: Given): readonly string[] =>
  ofPaper("register", at, given).some(isTaken) && !given.isLongAfter && !given.receiptOf(paper)
    ? [`${paper.evidenceId} was registered and is unknown`]
    : [];

/** DESIGN: what a person withdrew stays out, whatever comes under its key, until a person brings it back. */
const withdrawalFaults = (paper: Paper, at: number, given: Given): readonly string[] => {
  const restorations = ofPaper("restore", at, given).filter(
    (each) => isTaken(each) || mayBeTaken(each),
  );
  const isFinal = ofPaper("withdraw", at, given).some(
    (withdrawal) => isTaken(withdrawal) && restorations.every((each) => isOver(each, withdrawal)),
  );
  return isFinal && !isOut(paper, given)
    ? [`${paper.evidenceId} was withdrawn and is not out`]
    : [];
};

/** Of whoever got no answer, a part may still be on its way. */
const isOver = (restoration: Told, { began }: Told): boolean =>
  isTaken(restoration) && restoration.ended !== undefined && restoration.ended < began;

const isOut = (paper: Paper, { receiptOf, bucket }: Given): boolean => {
  const receipt = receiptOf(paper);
  return (
    receipt?.state === "withdrawn" &&
    receipt.withdrawal !== undefined &&
    receipt.restored === undefined &&
    bucket.current(keyOfPaper(paper)) === undefined
  );
};

/** DESIGN: once the new evidence is accepted, the old one is out. */
const replacementFaults = (paper: Paper, given: Given): readonly string[] => {
  const old = paper.supersedes === undefined ? undefined : given.program.papers[paper.supersedes];
  if (!old || !given.isReconciled || given.receiptOf(paper)?.state !== "accepted") return [];
  return isOut(old, given) ? [] : [`${old.evidenceId} was replaced and is not out`];
};

/** Law 1: an object is never overwritten. */
const overwritten = (paper: Paper, { bucket }: Given): readonly string[] => {
  const versions = bucket.versions().get(keyOfPaper(paper)) ?? [];
  return versions.some(({ isOver, metadata }) => isOver && REGISTRATION in metadata)
    ? [`${paper.evidenceId} was overwritten`]
    : [];
};
