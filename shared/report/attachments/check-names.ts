import type { ListedCheck } from "../../domain/status-checks.ts";

/** What each check makes sure of, in the order 附件3 lists them; figures that cannot be true are refused when they are filed. */
export const checkNames = {
  partsDoNotSum: "分项之和与合计一致",
  rateDiffers: "填报比率与按分子、分母计算的比率一致",
  noWholeDenominator: "存在能得出填报比率的整数分母",
  noWholeNumerator: "存在能得出填报比率的整数分子",
  growthDiffers: "填报增长率与两年数值一致",
  aboveMaximum: "数值不超过其可能的上限",
  numeratorAboveDenominator: "分子不大于分母",
  largerThanWhole: "同一材料中部分指标不大于其整体指标",
  largerThanWholeElsewhere: "不同材料中部分指标不大于其整体指标",
  orderOfMagnitude: "与上年相比无单位错用迹象",
  countNotWhole: "计数指标为整数",
  negativeImpossible: "不应为负的数值不为负",
  otherDepartmentOverridden: "同一指标各部门先后报送的数值一致",
  departmentsCountDiffers: "填报的部门数与实际报送材料的部门数一致",
  narrativeSumDiffers: "自评文字中各项之和与合计一致",
  narrativePartAboveWhole: "自评文字中部分不大于总数",
  narrativeShareDiffers: "自评文字中占比与所述数量一致",
  narrativeRateImpossible: "自评文字中比率可由所述数量得出",
  narrativeGrowthDiffers: "自评文字中增幅与两年数字一致",
  narrativeIndicatorDiffers: "自评文字与所报指标数据一致",
  sameBytesFiled: "佐证材料未重复报送内容相同的文件",
  oneFileForItem: "同一项具体内容的佐证材料各有文件",
  oneFileManyDocuments: "一份文件未充当过多佐证材料",
} as const satisfies Record<ListedCheck, string>;
