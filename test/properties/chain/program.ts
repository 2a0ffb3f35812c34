import fc from "fast-check";
import { type Saying, sayings } from "./words.ts";

/** What is wrong with an uploaded file. `bare`: it carries no registration; `tampered`: its bytes are not those registered. */
export type Fault = "bare" | "tampered" | "unreadable";

/** What lies under an evidence's key after an upload; what kind of evidence it is stays the same for the key. */
export interface Upload {
  readonly do: "upload";
  /** Which evidence, in the order of their ids. */
  readonly evidence: number;
  readonly indicators: readonly Figure[];
  readonly variant: number;
  readonly fault: Fault | undefined;
}
interface Figure {
  readonly id: string;
  readonly value: string;
  readonly previous?: string;
}
/** Somebody withdraws it, or brings it back, through the API. */
export interface Act {
  readonly do: "withdraw" | "restore";
  readonly evidence: number;
}
export const isAct = (step: Step): step is Act => step.do === "withdraw" || step.do === "restore";

export type Step =
  | Upload
  | { readonly do: "remove"; readonly evidence: number }
  | Act
  | { readonly do: "decide"; readonly saying: Saying }
  | { readonly do: "reconcile" };

export interface Evidence {
  readonly kind: "indicators" | "document" | "narrative";
  /** For a document: the required documents it serves. */
  readonly documents: readonly string[];
  /** An earlier evidence. */
  readonly supersedes: number | undefined;
  /** Not registered in the table: what the bucket holds is all there is, as when a table is rebuilt. */
  readonly unregistered: boolean;
}

export interface Program {
  readonly evidence: readonly Evidence[];
  readonly steps: readonly Step[];
  /** Whether notifications and stream records may be lost, so that only reconcile can find what happened. */
  readonly lossy: boolean;
  readonly tape: readonly number[];
}

export const EVIDENCE_COUNT = 4;

/** Few subjects of three small items, so that evidences get in each other's way; one of them can fire a veto. */
const figure: fc.Arbitrary<Figure> = fc.oneof(
  fc.record({
    id: fc.constant("primaryVariationCoefficient"),
    value: fc.constantFrom("0.6", "0.68", "0.7"),
  }),
  fc.record({
    id: fc.constant("evaluationReformPlanIssued"),
    value: fc.constantFrom("true", "false"),
  }),
  fc.record({
    id: fc.constant("eduBudgetExpenditure"),
    value: fc.constantFrom("33321", "30000"),
    previous: fc.constant("33311"),
  }),
);
const documents = ["3.1-1", "3.1-2", "5.1-1", "10.1-1"] as const;

const evidence: fc.Arbitrary<Evidence> = fc.record({
  kind: fc.constantFrom("indicators", "indicators", "indicators", "document", "narrative"),
  documents: fc.uniqueArray(fc.constantFrom(...documents), { minLength: 1, maxLength: 3 }),
  supersedes: fc.option(fc.nat(EVIDENCE_COUNT - 2), { nil: undefined, freq: 2 }),
  unregistered: fc.boolean(),
});

/** Mostly the same one, so that what happens to it overtakes itself. */
const which = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.nat(EVIDENCE_COUNT - 1) },
);
const upload: fc.Arbitrary<Upload> = fc.record({
  do: fc.constant("upload" as const),
  evidence: which,
  indicators: fc.uniqueArray(figure, { minLength: 1, maxLength: 2, selector: ({ id }) => id }),
  variant: fc.nat(1),
  fault: fc.option(fc.constantFrom("bare", "tampered", "unreadable"), { nil: undefined, freq: 8 }),
});
const remove: fc.Arbitrary<Step> = fc.record({ do: fc.constant("remove"), evidence: which });
const act: fc.Arbitrary<Act> = fc.record({
  do: fc.constantFrom("withdraw", "withdraw", "restore"),
  evidence: which,
});
const decide = sayings.map((said) => said.map((saying): Step => ({ do: "decide", saying })));
const reconcile: fc.Arbitrary<Step> = fc.constant({ do: "reconcile" });

/** What is there for a moment only: whoever looked meanwhile must not have the last word. */
const flicker = upload.map((step): readonly Step[] => [
  step,
  { do: "remove", evidence: step.evidence },
]);

/** An address that is still kept is used once more after the withdrawal. */
const lateUpload = upload.map((step): readonly Step[] => [
  step,
  { do: "withdraw", evidence: step.evidence },
  step,
]);

const some = fc.oneof(
  { weight: 10, arbitrary: upload.map((step): readonly Step[] => [step]) },
  { weight: 4, arbitrary: remove.map((step) => [step]) },
  { weight: 4, arbitrary: act.map((step) => [step]) },
  { weight: 2, arbitrary: lateUpload },
  { weight: 4, arbitrary: flicker },
  { weight: 8, arbitrary: decide },
  { weight: 1, arbitrary: reconcile.map((step) => [step]) },
);

export const program: fc.Arbitrary<Program> = fc.record({
  evidence: fc.array(evidence, { minLength: EVIDENCE_COUNT, maxLength: EVIDENCE_COUNT }),
  steps: fc.array(some, { minLength: 2, maxLength: 5, size: "max" }).map((each) => each.flat()),
  lossy: fc.nat(3).map((chance) => chance === 3),
  tape: fc.array(fc.nat(0xffff), { minLength: 0, maxLength: 1500, size: "max" }),
});
