import { bounds } from "../bounds.ts";
import type { Finding } from "./finding.ts";
import { setApart, warning, withinBound } from "./make-finding.ts";

/** What a claim repeats of its evidence's findings, and how many more stand on the receipt only. */
interface Repeated {
  readonly findings: readonly Finding[];
  readonly onReceipt?: number | undefined;
}

/**
 * The receipt has all of an evidence's findings; a claim repeats a few of its own and counts the rest. Keeping what was
 * kept changes nothing, and rows of a time that repeated everything come out as small.
 */
export const keptFindings = (
  findings: readonly Finding[],
  others = 0,
): { findings: Finding[]; onReceipt?: number } => {
  const { told, counted } = setApart(findings, "moreFindings", "moreOnReceipt");
  const { kept, left } = withinBound(told, bounds.claimFindings);
  const onReceipt = others + counted + left;
  return { findings: [...kept], ...(onReceipt > 0 && { onReceipt }) };
};

/** The same as findings alone: the last of them says that the receipt has more. */
export const toldFindings = ({ findings, onReceipt }: Repeated): readonly Finding[] => {
  const kept = keptFindings(findings, onReceipt);
  return kept.onReceipt === undefined
    ? kept.findings
    : [
        ...kept.findings,
        warning("moreOnReceipt", { path: "", values: { count: String(kept.onReceipt) } }),
      ];
};
