/** Stands on each paper, so that nobody takes it for a real one. */
export const REMARK = "演示材料，非正式文件";
