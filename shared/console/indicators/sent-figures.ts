import type { FindingAnswer, Problem } from "../../../events/api/problem.ts";
import type { ReceiptAnswer } from "../../../events/api/receipt.ts";
import type { QueuedFile, StopReason, UploadQueue } from "../upload/queue.ts";

/** A file of figures that was sent from this screen. */
export interface SentFigures {
  readonly id: string;
  /** Of figures that were typed: which indicator stands where in the file. */
  readonly order: readonly string[];
  /** Of the county's status when it was sent: a later one may count it. */
  readonly version: number;
}

/** What became of it, as somebody who waits for it is told. */
export type SentOutcome =
  | { readonly at: "nothing" }
  /** Bytes sent, where they are on their way from this tab. */
  | { readonly at: "underWay"; readonly percent: number }
  | { readonly at: "accepted" | "refused"; readonly findings: readonly FindingAnswer[] }
  | { readonly at: "unregistered"; readonly problem: Problem }
  | { readonly at: "stopped"; readonly why: StopReason };

/** By what this tab did for it, or else, after a reload, by its receipt. */
export const sentOutcome = (
  sent: SentFigures | undefined,
  queue: UploadQueue,
  receipts: readonly ReceiptAnswer[],
): SentOutcome => {
  if (sent === undefined) return { at: "nothing" };
  const queued = queue.find(({ id }) => id === sent.id);
  if (queued) return ofQueued(queued);
  const receipt = receipts.find(({ evidenceId }) => evidenceId === sent.id);
  switch (receipt?.state) {
    case "requested":
      return { at: "underWay", percent: 0 };
    case "accepted":
      return { at: "accepted", findings: receipt.findings };
    case "rejected":
      return { at: "refused", findings: receipt.findings };
    case "withdrawn":
    case undefined:
      return { at: "nothing" };
  }
};

const ofQueued = ({ state, size }: QueuedFile): SentOutcome => {
  switch (state.at) {
    case "accepted":
      return { at: "accepted", findings: state.findings };
    case "rejected":
      return { at: "refused", findings: state.findings };
    case "unregistered":
      return { at: "unregistered", problem: state.problem };
    case "stopped":
      return { at: "stopped", why: state.why };
    case "withdrawn":
      return { at: "nothing" };
    case "sending":
      return { at: "underWay", percent: Math.floor((100 * state.sent) / size) };
    case "arrived":
      return { at: "underWay", percent: 100 };
    case "chosen":
    case "hashed":
    case "registered":
    case "expired":
    case "broken":
      return { at: "underWay", percent: 0 };
  }
};

/** The field that a figure is typed into, by what is typed there. */
export const fieldOf = (indicator: string, part: keyof typeof parts): string =>
  `${parts[part]}-${indicator}`;
const parts = { value: "figure", previous: "previous" } as const;

/** A finding by the field that it is about; one of the file as a whole has none. */
export interface FigureFinding {
  readonly field: string | undefined;
  readonly finding: FindingAnswer;
}

/** Findings name figures by their place in the file (`indicators[3].value`); people know them by their fields. */
export const placedFindings = (
  findings: readonly FindingAnswer[],
  { order }: Pick<SentFigures, "order">,
): readonly FigureFinding[] =>
  findings.map((finding) => {
    const [, place = "", part] = /^indicators\[(\d+)\]\.?(\w*)/.exec(finding.path) ?? [];
    const indicator = order[Number.parseInt(place, 10)];
    const field = indicator && fieldOf(indicator, part === "previous" ? "previous" : "value");
    return { field, finding };
  });
