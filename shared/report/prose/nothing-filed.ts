import { itemsOf } from "../../domain/framework/framework-items.ts";
import type { Block } from "../content.ts";
import type { ReportInput } from "../report-input.ts";
import { ourCounty } from "./county-voice.ts";
import { basis } from "./preamble.ts";

/** What there is to report of a county that filed nothing: that it did, and what is due. No veto fires without a reading. */
export const nothingFiled = (input: ReportInput): readonly Block[] => {
  const { framework, status } = input;
  const documents = itemsOf(framework).flatMap((item) => item.documents).length;
  const due = `指标${status.reported.of}项、佐证材料${documents}项和自评文字材料`;
  return [
    {
      kind: "paragraph",
      text:
        `${basis(input)}${ourCounty(input)}应报${status.cycle}年${due}，` +
        `由${framework.departments.length}个责任部门分工报送。截至目前，各责任部门均未报送有效材料，` +
        `尚不具备开展自评的条件，暂不评定等次。`,
    },
    { kind: "paragraph", text: "待材料报送齐全后，另行报告自评情况。" },
  ];
};
