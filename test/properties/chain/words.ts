import fc from "fast-check";
import { caseMark, marksOf, NARRATIVE_ITEM } from "../../../shared/domain/status/marks.ts";
import type { Status } from "../../../shared/domain/status/status.ts";
import { sayingOf, signing, type Word } from "../../support/decided.ts";

/** What somebody decides next, of what the status says at that moment. */
export interface Saying {
  readonly kind: keyof typeof words;
  readonly of: "all" | "some";
}

const due = "2021-12-31";
const reason = "请核对后再行报送，并说明缘由。";

/** The items that the programs file something for. */
const some = ["3.1", "5.1", "10.1", NARRATIVE_ITEM];
const itemsOf = (of: Saying["of"], { items }: Status) =>
  of === "some" ? some : [...items.map(({ id }) => id), NARRATIVE_ITEM];

const words = {
  checked: (of, status) => sayingOf("checked", status, itemsOf(of, status)),
  signedOff: (_, status) => signing(status),
  recalled: () => ({ kind: "recalled", body: { reason } }),
  returned: (of, status) => {
    const marks = marksOf(status);
    const items = itemsOf(of, status).map((item) => ({
      item,
      mark: marks.get(item) ?? "",
      reason,
    }));
    return { kind: "returned", body: { level: "city", items, due } };
  },
  confirmed: (of, status) =>
    of === "all"
      ? sayingOf("confirmed", status, itemsOf("all", status))
      : corrected(sayingOf("confirmed", status, ["5.1"])),
  forwarded: (_, status) => ({
    kind: "forwarded",
    body: { mark: caseMark(status), summary: "复核完毕，现予上报省级核查。" },
  }),
  vetoDeclared: (of) => ({
    kind: "vetoDeclared",
    body: { veto: of === "all" ? "V1" : "V4", reason, basis: reason },
  }),
} as const satisfies Record<string, (of: Saying["of"], status: Status) => Word>;

/** The city takes the points of a criterion away. */
const corrected = (word: Word): Word => {
  const [item] = Array.isArray(word.body.items) ? word.body.items : [];
  const criterion = "evaluationReformPlanIssued";
  const adjustments = [{ criterion, points: "0.00", reason }];
  return { ...word, body: { items: [{ ...item, adjustments }] } };
};

export const wordOf = ({ kind, of }: Saying, status: Status): Word => words[kind](of, status);

const saying = (kind: Saying["kind"]): fc.Arbitrary<Saying> =>
  fc.record({ kind: fc.constant(kind), of: fc.constantFrom("all", "some") });

/** One word, or the beginning of what an evaluation is; what the stage does not allow when it comes is not said. */
export const sayings: fc.Arbitrary<readonly Saying[]> = fc.oneof(
  fc
    .constantFrom("checked", "signedOff", "recalled", "returned", "confirmed", "vetoDeclared")
    .chain((kind) => fc.tuple(saying(kind))),
  fc.tuple(saying("checked"), saying("signedOff")),
  fc.tuple(saying("signedOff"), saying("recalled")),
  fc.tuple(saying("signedOff"), saying("returned"), saying("signedOff")),
  fc.tuple(saying("signedOff"), saying("confirmed"), saying("forwarded")),
);
