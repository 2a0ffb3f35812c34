import type { ReceiptAnswer } from "../../../events/api/receipt.ts";
import type { StatusAnswer } from "../../../events/api/status.ts";
import { DemoFailed } from "./demo-failed.ts";
import type { Expected } from "./pack.ts";

type Settled = Pick<ReceiptAnswer, "state" | "title" | "findings">;
type Outcome = Omit<Expected, "afterMending">;
type Scored = Pick<StatusAnswer, "score" | "grade" | "reported" | "findings">;

/** Throws with what is wrong when a file of the pack was not accepted. */
export const checkReceipts = (receipts: readonly Settled[]): void => {
  const wrong = receipts.filter(({ state }) => state !== "accepted");
  if (wrong.length === 0) return;
  const words = wrong.map(
    ({ title, state, findings }) =>
      `  ${title}（${state}）：${findings.map(({ message }) => message).join("；")}`,
  );
  throw new DemoFailed(
    `有 ${wrong.length} 份材料未被采信：\n${words.join("\n")}`,
    `${wrong.length} files of the pack were not accepted.`,
  );
};

/** Throws with every difference between what came out and what the pack leads to. */
export const checkStatus = (status: Scored, expected: Outcome): void => {
  const actual: Outcome = {
    score: status.score,
    grade: status.grade,
    indicators: status.reported.indicators,
    findings: status.findings.map(({ code }) => code).toSorted(),
  };
  const differences = Object.entries(expected)
    .map(([name, value]) => [
      name,
      value,
      Object.entries(actual).find(([key]) => key === name)?.[1],
    ])
    .filter(([, value, found]) => JSON.stringify(value) !== JSON.stringify(found))
    .map((difference) => difference.map((part) => JSON.stringify(part)).join(" → "));
  if (differences.length === 0) return;
  throw new DemoFailed(
    `结果与资料包的预期不符（项目 → 预期 → 实际）：${differences.join("；")}`,
    "The outcome differs from what the pack leads to (name → expected → found).",
  );
};

/** Throws when the county's mended and signed status is not what the pack leads to. */
export const checkMended = (
  { score, provisional }: Pick<StatusAnswer, "score" | "provisional">,
  afterMending: Expected["afterMending"],
): void => {
  if (score === afterMending && !provisional) return;
  throw new DemoFailed(
    `整改上报后应为 ${afterMending} 分、已定稿，实际为 ${score} 分${provisional ? "、未定稿" : ""}。`,
    `After mending, ${afterMending} points and final were expected: ${score} came out.`,
  );
};
