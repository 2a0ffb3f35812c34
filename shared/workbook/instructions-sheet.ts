import type { Cell, WriteSheet } from "hucre/xlsx";
import type { Framework, ReportPart } from "../domain/framework/framework.ts";
import { headingsOf, reportParts } from "../domain/framework/report-parts.ts";
import { type CountyCode, fullDivisionName } from "../domain/place/division.ts";
import { placeLabels } from "../intake/indicators/workbook-place.ts";
import { heading, title, toFill, wrapped } from "./cell-styles.ts";

/** Whose workbook it is, and how to fill it in. The two labels are read back at intake (workbook-place.ts). */
export const instructionsSheet = (
  framework: Framework,
  county: CountyCode | undefined,
): WriteSheet => {
  const place = [
    [placeLabels.county, county ?? ""],
    ["单位名称", county === undefined ? "" : fullDivisionName(county)],
    [placeLabels.cycle, String(framework.cycle)],
    ["指标框架", `${framework.id} 第${framework.version}版`],
    ["依据", framework.basis],
  ] as const;
  const lines = [...instructions(framework), framework.standingNote];
  const first = PLACE_ROW + place.length + 1;
  const cells = new Map<string, Partial<Cell>>([
    ["0,0", { value: framework.title, style: title }],
    ...place.flatMap(([label, value], at) => [
      [`${PLACE_ROW + at},0`, { value: label, style: heading }] as const,
      [`${PLACE_ROW + at},1`, { value, ...(at === 0 ? { style: toFill } : {}) }] as const,
    ]),
    ...lines.map((line, at) => [`${first + at},0`, { value: line, style: wrapped }] as const),
  ]);
  const rows = Array.from({ length: first + lines.length }, () => [null, null]);
  const merged = lines.map((_, at) => ({
    startRow: first + at,
    endRow: first + at,
    startCol: 0,
    endCol: 1,
  }));
  return {
    name: "填报说明",
    columns: [{ width: 18 }, { width: 72 }],
    rows,
    cells,
    merges: merged,
    rowDefs: new Map(lines.map((line, at) => [first + at, { height: heightOf(line) }])),
    pageSetup: { fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
};

const PLACE_ROW = 2;

/** Some forty Chinese characters stand in a line of the two columns. */
const heightOf = (line: string): number => 16 * Math.ceil(line.length / 48) + 4;

const instructions = (framework: Framework): readonly string[] => [
  ...ofIndicators(framework),
  "十一、自评文字用 Word 文档 .docx 或 Markdown 文本 .md 另行上传，须有以下部分，各以所列标题之一开头（前面可加“一、”等序号）：",
  ...reportParts(framework).map(partLine),
];

const ofIndicators = ({ cycle }: Framework): readonly string[] => [
  "填报说明",
  "一、在“指标”表中填写黄色单元格。没有数据的指标整行留空即可，不要填“无”或“0”代替。",
  "二、“数值”只填数字，不带单位；百分数填 97.3，不填 0.973，也不填 97.3%（带百分号同样可以识别）。",
  "三、“只增不减”的指标必须填写“上年值”；金额一律按“单位”一列的单位填写。写了别的金额单位（如 元）的，系统会换算并在回执中提示；其他单位不符的，整份退回。",
  "四、比率类指标请同时填写“分子”和“分母”，系统按计算值采用，并核对所填比率。",
  "五、“分项”填写构成合计的各部分，用加号相连，如 2+24+74；“增长率”填写比上年增长的百分数。",
  "六、不要改动表头、指标代码和指标名称，不要合并单元格；行的顺序可以改变。隐藏或筛掉的行、列和工作表不读取。",
  "七、用公式计算的，请在电子表格软件中打开、算出结果并保存；不要引用其他工作簿，最好“选择性粘贴—数值”。",
  `八、填好后另存为 .xlsx，在系统中登记为“指标数据”上传，并在回执中核对读到的每个数。所属期应在${cycle - 1}年至${cycle}年之内。`,
  "九、“佐证材料”表列出应报的材料及编号，上传材料时请填写对应编号，否则不计分。",
  "十、没有对应指标的荣誉、合作、活动、制度和分项构成，在“事实”表中一行写一件：选具体内容编号和类别，“内容”用一句话写明，报告照此印出；有分项的写成“省级2+市级24+县级74”。",
];

/** What an English reader may write stands in the contract, not in a sheet in Chinese. */
const partLine = (part: ReportPart): string => {
  const [first = "", ...others] = headingsOf(part).filter((each) => /^\p{Script=Han}/u.test(each));
  const also = others.length === 0 ? [] : [`也可写作：${others.join("、")}`];
  const said = [...(part.required ? [] : ["可不写"]), ...also].join("；");
  return `　　${first}${said === "" ? "" : `（${said}）`}`;
};
