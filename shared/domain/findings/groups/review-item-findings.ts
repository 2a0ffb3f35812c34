import type { FindingEntry } from "../finding-entry.ts";

/** What of an evaluation is unknown, locked, has moved or is not done yet. */
export const reviewItemFindings = {
  itemUnknown: {
    severity: "error",
    zh: {
      message: "没有编号为“{item}”的考核内容。",
      remedy: "请使用指标框架中的编号；自评文字写作 narrative。",
    },
    en: {
      message: "There is no item “{item}”.",
      remedy: "Use the ids of the framework; the county's own words are `narrative`.",
    },
  },
  itemRepeated: {
    severity: "error",
    zh: { message: "考核内容“{item}”列了不止一次。", remedy: "请只保留一次。" },
    en: { message: "Item “{item}” is listed more than once.", remedy: "Keep one of them." },
  },
  itemNotGivenBack: {
    severity: "error",
    zh: {
      message: "考核内容“{item}”没有被退回，没有可以延长的修改期限。",
      remedy: "请从清单中删去；需要修改的，由市级或省级退回。",
    },
    en: {
      message: "Item “{item}” was not given back, so it has no day that could be moved.",
      remedy: "Leave it out; if it has to be mended, the city or the province returns it.",
    },
  },
  itemLocked: {
    severity: "error",
    zh: {
      message: "考核内容 {item}“{name}”现在不能修改：评价处于“{@stage}”阶段，该项没有退回给县级。",
      remedy: "如需修改，请联系市级或省级将该项退回；尚未复核的，可由县政府领导撤回报送。",
    },
    en: {
      message:
        "Item {item} “{name}” cannot be changed now: the evaluation is “{@stage}”, and the item was not returned.",
      remedy:
        "Ask the city or the province to return it; before the city's first word, the leader may recall the sign-off.",
    },
  },
  itemLockedSince: {
    severity: "error",
    zh: {
      message: "考核内容 {item}“{name}”的期限是{until}（当日 24:00，北京时间），已过。",
      remedy: "请联系省级教育督导机构延期（extended）。",
    },
    en: {
      message: "The last day for item {item} “{name}” was {until} (until 24:00 in Beijing).",
      remedy: "Ask the province's office to extend it.",
    },
  },
  itemMoved: {
    severity: "error",
    zh: {
      message: "考核内容 {item}“{name}”的内容在您查看之后变动了，现在的标记是 {mark}。",
      remedy: "请重新查看该项后再作决定。",
    },
    en: {
      message: "Item {item} “{name}” has moved since you saw it; its mark is {mark} now.",
      remedy: "Look at it again, then decide.",
    },
  },
  caseMoved: {
    severity: "error",
    zh: {
      message: "报送内容在您查看之后变动了，现在的标记是 {mark}。",
      remedy: "请重新查看自评情况（GET …/review）后再作决定。",
    },
    en: {
      message: "What is filed has moved since you saw it; its mark is {mark} now.",
      remedy: "Read the review again, then decide.",
    },
  },
  itemNotSigned: {
    severity: "error",
    zh: {
      message: "考核内容 {item}“{name}”在县级报送之后变动了，尚未重新签发。",
      remedy: "请先由县政府领导重新签发。",
    },
    en: {
      message: "Item {item} “{name}” moved after the county signed, and is not signed again.",
      remedy: "The county's leader signs it again first.",
    },
  },
  notAsSigned: {
    severity: "error",
    zh: {
      message: "现有内容与县级签发的不一致。",
      remedy: "请先由县政府领导重新签发，再确认有变动的考核内容。",
    },
    en: {
      message: "What is filed is not what the county signed.",
      remedy: "The county's leader signs again first; then what moved is confirmed again.",
    },
  },
  uploadPending: {
    severity: "error",
    zh: {
      message: "材料 {evidenceId} 已登记、上传地址仍然有效，但文件还没有收到。",
      remedy: "请等文件上传并读取完毕，或等上传地址失效（15 分钟）后再签发。",
    },
    en: {
      message: "Evidence {evidenceId} is registered and its upload address still works.",
      remedy: "Wait until its file was read, or the address has expired (15 minutes); then sign.",
    },
  },
  itemNotChecked: {
    severity: "error",
    zh: {
      message: "考核内容 {item}“{name}”未经县督导办审核，或审核后又有变动。",
      remedy: "请先审核（checked）；确知有缺而仍要报送的，请列入 acknowledged。",
    },
    en: {
      message: "Item {item} “{name}” was not checked as it is.",
      remedy: "Have it checked; if it is handed in knowingly as it is, list it in `acknowledged`.",
    },
  },
  itemNotConfirmed: {
    severity: "error",
    zh: {
      message: "考核内容 {item}“{name}”未经确认，或确认后又有变动。",
      remedy: "请先确认（confirmed）该项。",
    },
    en: {
      message: "Item {item} “{name}” was not confirmed as it is.",
      remedy: "Confirm it first.",
    },
  },
  ownWordsMissing: {
    severity: "error",
    zh: { message: "尚未报送自评文字。", remedy: "请先登记并上传自评文字（narrative）。" },
    en: { message: "The county's own words are missing.", remedy: "File a narrative first." },
  },
  notDisclosed: {
    severity: "error",
    zh: {
      message: "本年度要求先公示自评情况，尚未登记公示。",
      remedy: "请县督导办登记公示网址和起止日期（disclosed）。",
    },
    en: {
      message: "The cycle demands that the self-evaluation be shown to the public first.",
      remedy: "The county's office records where and when it is shown (`disclosed`).",
    },
  },
  nothingToChange: {
    severity: "error",
    zh: {
      message: "评价处于“{@stage}”阶段，现在没有可由您修改的内容。",
      remedy: "如需修改，请联系市级或省级退回有关内容；期限已过的，请联系省级延期。",
    },
    en: {
      message: "The evaluation is “{@stage}”: there is nothing that you may change now.",
      remedy:
        "Ask the city or the province to return what has to be mended, or to extend the limit.",
    },
  },
  indicatorLocked: {
    severity: "error",
    zh: {
      message:
        "指标“{name}”现在不能修改（未退回、已过期限，或不由本部门牵头、配合），而本文件报为{@value}，现有的是{@standing}。",
      remedy:
        "请改回现有的数值或删去这一行，再重新登记上传；确需修改的，请联系市级或省级退回该项。",
    },
    en: {
      message:
        "“{name}” cannot be changed now (not returned, past its limit, or not your department's), and the file has {@value} where {@standing} stands.",
      remedy:
        "Write what stands or leave the row out, then file again; if it has to change, ask for the item to be returned.",
    },
  },
  factsLeftOut: {
    severity: "warning",
    zh: {
      message: "只有部分内容可以修改，本文件中的补充事实没有采用，原有的不变。",
      remedy: "如需修改补充事实，请联系市级或省级退回自评文字及全部考核内容。",
    },
    en: {
      message: "Only some items may be changed: the facts of this file were left out.",
      remedy: "Ask for the whole evaluation to be returned if the facts have to change.",
    },
  },
} as const satisfies Record<string, FindingEntry>;
