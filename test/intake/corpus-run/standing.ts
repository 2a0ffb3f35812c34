import { containerFindings } from "../../../shared/domain/findings/groups/container-findings.ts";
import { fileFindings } from "../../../shared/domain/findings/groups/file-findings.ts";
import { formatFindings } from "../../../shared/domain/findings/groups/format-findings.ts";
import { registrationFindings } from "../../../shared/domain/findings/groups/registration-findings.ts";
import { workFindings } from "../../../shared/domain/findings/groups/work-findings.ts";
import type { Verdict } from "./verdict.ts";

/** How far a file got. A public workbook that opens but holds no table of ours is refused rightly: no fault of the intake. */
export type Standing = "accepted" | "opened" | "notTaken" | "unopened" | "dangerous" | "crashed";

/** A file stands where the first of these lists that names one of its codes puts it. */
export const standingOf = ({ verdict, codes }: Pick<Verdict, "verdict" | "codes">): Standing => {
  if (verdict !== "rejected") return verdict;
  const found = lists.find(([, errors]) => Object.keys(codes).some((code) => errors.has(code)));
  return found?.[0] ?? "opened";
};

const errorsOf = (findings: Readonly<Record<string, { readonly severity: string }>>) =>
  new Set(
    Object.entries(findings).flatMap(([code, { severity }]) =>
      severity === "error" ? [code] : [],
    ),
  );

const { typeDiffers, typeUnknown, ...ofRegistration } = formatFindings;

const lists: readonly (readonly [Standing, ReadonlySet<string>])[] = [
  ["notTaken", errorsOf({ ...registrationFindings, ...ofRegistration })],
  ["dangerous", errorsOf({ ...containerFindings, ...workFindings })],
  ["unopened", errorsOf({ ...fileFindings, typeDiffers, typeUnknown })],
];
