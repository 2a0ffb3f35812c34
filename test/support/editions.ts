import type { Framework, ReportPart } from "../../shared/domain/framework/framework.ts";
import { framework2021 } from "./builders.ts";

const part = (
  id: string,
  heading: string,
  contents: ReportPart["contents"],
  more: Partial<ReportPart> = {},
): ReportPart => ({ id, heading, variants: [], required: true, contents, ...more });

/** As another province orders its reports: 基本情况 first, practices among the achievements, plans before problems. */
export const otherParts: readonly ReportPart[] = [
  part("overview", "基本情况", [], { variants: ["县情简介"] }),
  part("work", "工作开展情况", ["achievements", "practices"], { variants: ["主要工作"] }),
  part("plan", "今后工作安排", ["measures"]),
  part("gaps", "困难和不足", ["problems"], { required: false }),
  part("advice", "意见建议", [], { required: false, variants: ["对省级工作的建议"] }),
];

export const editionWith = (parts: readonly ReportPart[] | undefined): Framework => {
  const { report: _, ...framework } = framework2021();
  return parts === undefined ? framework : { ...framework, report: { parts: [...parts] } };
};
