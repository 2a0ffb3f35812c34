import { itemsOf } from "../../domain/framework/framework-items.ts";
import type { Block } from "../content.ts";
import type { ReportInput } from "../report-input.ts";
import { ourCounty } from "./county-voice.ts";
import { vetoTable } from "./measures.ts";
import { basis } from "./preamble.ts";
import { toldVetoes, vetoSentence } from "./vetoes.ts";

/** What there is to report of a county that filed nothing: that it did, what is due, and vetoes that were declared. */
export const nothingFiled = (input: ReportInput): readonly Block[] => {
  const { framework, status } = input;
  const documents = itemsOf(framework).flatMap((item) => item.documents).length;
  const due = `指标${status.reported.of}项、佐证材料${documents}项和自评文字材料`;
  const vetoes = toldVetoes(input);
  return [
    {
      kind: "paragraph",
      text:
        `${basis(input)}${ourCounty(input)}应报${status.cycle}年${due}，` +
        `由${framework.departments.length}个责任部门分工报送。截至目前，各责任部门均未报送有效材料，` +
        `尚不具备开展自评的条件，${vetoes.length === 0 ? "暂不评定等次。" : `自评等次为${status.grade}。`}`,
    },
    ...(vetoes.length === 0 ? [] : limited(input)),
    { kind: "paragraph", text: "待材料报送齐全后，另行报告自评情况。" },
  ];
};

const limited = (input: ReportInput): readonly Block[] => [
  { kind: "paragraph", text: `${vetoSentence(toldVetoes(input))}整改任务如下。` },
  ...vetoTable(input),
];
