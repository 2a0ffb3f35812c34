import type { Locale } from "../findings/finding.ts";
import type { Framework } from "../framework/framework.ts";
import { itemsOf } from "../framework/framework-items.ts";
import { verdict } from "./reason-verdict.ts";
import type { CriterionScore } from "./score.ts";

/** How many of the required documents stand, and which are lacking. */
export const documentsReason = (
  score: CriterionScore,
  framework: Framework,
  locale: Locale,
): string => {
  const required = score.documents ?? [];
  const absent = required.filter(({ evidenceId }) => evidenceId === undefined);
  const filed = required.length - absent.length;
  const names = absent.map(({ id }) => documentName(id, framework));
  if (locale === "en") {
    const lacking = names.length === 0 ? "" : `; lacking: ${names.join(", ")}`;
    return `Supporting documents: ${filed} of ${required.length} accepted${lacking}; ${verdict(score, "en")}`;
  }
  const lacking = names.length === 0 ? "" : `，缺：${names.join("、")}`;
  return `佐证材料应报${required.length}件、已报${filed}件${lacking}，${verdict(score, "zh")}`;
};

const documentName = (id: string, framework: Framework): string =>
  itemsOf(framework)
    .flatMap(({ documents }) => documents)
    .find((document) => document.id === id)?.name ?? id;
