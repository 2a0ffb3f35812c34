import type { FindingEntry } from "../finding-entry.ts";

/** Why a decision of people cannot be taken as it stands: who, when, and on what. */
export const decisionFindings = {
  postNotAllowed: {
    severity: "error",
    zh: {
      message: "“{@kind}”不由{@post}作出。",
      remedy: "请由{@posts}作出；如角色、部门或区划有误，请联系系统管理员更正账号。",
    },
    en: {
      message: "“{@kind}” is not decided by {@post}.",
      remedy:
        "Have it decided by {@posts}; if your role, department or division is wrong, ask the administrator.",
    },
  },
  stageNotAllowing: {
    severity: "error",
    zh: {
      message: "评价现处于“{@stage}”阶段，不能作出“{@kind}”。",
      remedy: "该决定可在这些阶段作出：{@stages}。现在可作的决定见 GET …/review 的 can。",
    },
    en: {
      message: "The evaluation is “{@stage}” now, in which “{@kind}” is not decided.",
      remedy: "It is decided in: {@stages}. What can be decided now is `can` of GET …/review.",
    },
  },
  cycleIsClosed: {
    severity: "error",
    zh: {
      message: "本年度评价已结束，不能再作决定或修改材料。",
      remedy: "如确需更正，请联系省级教育督导机构。",
    },
    en: {
      message: "The cycle is closed: nothing is decided or changed in it any more.",
      remedy: "If something has to be corrected, ask the province's office.",
    },
  },
  itemOfOthers: {
    severity: "error",
    zh: {
      message: "考核内容 {item}“{name}”不由贵部门（{department}）牵头或配合。",
      remedy: "请由牵头或配合部门填报；分工有误的，请县督导办重新分解任务（assigned）。",
    },
    en: {
      message: "Your department ({department}) neither leads nor assists in item {item} “{name}”.",
      remedy: "Leave it to those who do; if that is wrong, the county's office assigns it anew.",
    },
  },
  sameHands: {
    severity: "error",
    zh: {
      message: "您曾在本县本年度评价中自评、审核或签发，不能再作复核确认。",
      remedy: "请由另一位复核员确认。",
    },
    en: {
      message: "You assessed, checked or signed in this evaluation, so you cannot confirm in it.",
      remedy: "Have another reviewer confirm.",
    },
  },
  sameHandsFiled: {
    severity: "error",
    zh: {
      message: "考核内容 {item}“{name}”所依据的材料中有您本人上传的。",
      remedy: "请由另一位复核员确认这一项。",
    },
    en: {
      message: "You uploaded evidence that item {item} “{name}” rests on.",
      remedy: "Have another reviewer confirm it.",
    },
  },
  signedAlready: {
    severity: "error",
    zh: {
      message: "已经报送，且报送后没有内容变动，无需再次签发。",
      remedy: "如需修改，请先撤回报送（recalled），或等待上级退回。",
    },
    en: {
      message: "It is signed already, and nothing has moved since.",
      remedy: "To change something, recall it first, or wait until it is returned.",
    },
  },
  recallTooLate: {
    severity: "error",
    zh: {
      message: "市级已开始复核，不能再撤回报送。",
      remedy: "如需修改，请联系市级复核员退回有关内容。",
    },
    en: {
      message: "The city has begun its review, so the sign-off cannot be recalled any more.",
      remedy: "Ask the city's reviewer to return what has to be mended.",
    },
  },
  notReturnable: {
    severity: "error",
    zh: {
      message: "评价现处于“{@stage}”阶段，不由您退回。",
      remedy: "市级在县级报送后退回，省级在市级复核上报后退回。",
    },
    en: {
      message: "The evaluation is “{@stage}” now, and not yours to return.",
      remedy: "A city returns what was submitted, the province what a city has forwarded.",
    },
  },
  levelNotYours: {
    severity: "error",
    zh: { message: "“level”与您的层级不符。", remedy: "请填写 {level}。" },
    en: { message: "“level” is not your level.", remedy: "Write {level}." },
  },
  skipOfProvince: {
    severity: "error",
    zh: { message: "“skipCity”只用于省级退回。", remedy: "请删去这一项。" },
    en: { message: "“skipCity” belongs to a return of the province's.", remedy: "Leave it out." },
  },
  confirmedAlready: {
    severity: "error",
    zh: {
      message: "考核内容 {item} 已经确认并上报，此后没有变动。",
      remedy: "请从清单中删去；有异议的，由省级退回后再确认。",
    },
    en: {
      message: "Item {item} was confirmed and forwarded, and has not moved since.",
      remedy: "Leave it out; if it is in doubt, the province returns it first.",
    },
  },
  forwardedAlready: {
    severity: "error",
    zh: { message: "已经上报省级，此后没有变动。", remedy: "无需再次上报。" },
    en: {
      message: "It was forwarded already, and nothing has moved since.",
      remedy: "Nothing has to be done.",
    },
  },
  nothingToExtend: {
    severity: "error",
    zh: {
      message: "现在没有可以延长的期限（{of}）。",
      remedy:
        "填报期限（fill）在省级启动评价后、填报阶段可延长；退回修改期限（return）在退回后可延长。",
    },
    en: {
      message: "There is no limit of this kind ({of}) to extend now.",
      remedy:
        "A fill limit is extended while an opened cycle is being filled in, a return limit after a return.",
    },
  },
  extendedShorter: {
    severity: "error",
    zh: {
      message: "延期只能延后：{item}的期限现为{limit}，早于它的{until}不予接受。",
      remedy: "请填写不早于{limit}的日期。",
    },
    en: {
      message: "A limit moves to a later day only: {item} has {limit}, and {until} is before it.",
      remedy: "Give a day that is not before {limit}.",
    },
  },
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
  departmentRepeated: {
    severity: "error",
    zh: { message: "部门“{department}”列了不止一次。", remedy: "请只保留一次。" },
    en: {
      message: "Department “{department}” is named more than once.",
      remedy: "Keep one of them.",
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
  dayPast: {
    severity: "error",
    zh: {
      message: "“{field}”的日期{day}已过。",
      remedy: "请填写今天或以后的日期。",
    },
    en: { message: "The day {day} of “{field}” is over.", remedy: "Give today or a later day." },
  },
  daysReversed: {
    severity: "error",
    zh: { message: "起始日期{from}晚于截止日期{to}。", remedy: "请核对两个日期。" },
    en: { message: "The first day {from} is after the last, {to}.", remedy: "Check both days." },
  },
  nothingChanged: {
    severity: "error",
    zh: { message: "没有写明要变更什么。", remedy: "请写出要变更的项目及其新值。" },
    en: {
      message: "It does not say what changes.",
      remedy: "Name what changes, with its new value.",
    },
  },
  editionUnknown: {
    severity: "error",
    zh: {
      message: "本年度没有名为“{edition}”的指标框架。",
      remedy: "请填写：{allowed}。",
    },
    en: { message: "The cycle has no edition “{edition}”.", remedy: "Write one of: {allowed}." },
  },
  criterionUnknown: {
    severity: "error",
    zh: {
      message: "该考核内容没有评分点“{criterion}”。",
      remedy: "请从以下评分点中选择：{allowed}。",
    },
    en: {
      message: "The item has no criterion “{criterion}”.",
      remedy: "Choose one of: {allowed}.",
    },
  },
  criterionRepeated: {
    severity: "error",
    zh: {
      message: "评分点“{criterion}”更正了不止一次。",
      remedy: "请只保留一次；不予认可的材料可逐份列出，每份一次。",
    },
    en: {
      message: "Criterion “{criterion}” is corrected more than once.",
      remedy: "Keep one; of documents, reject each one once.",
    },
  },
  readingNotOfKind: {
    severity: "error",
    zh: {
      message: "评分点“{criterion}”的更正值“{reading}”与该评分点的类型不符。",
      remedy: "数值类填写数字，是否类填写 true 或 false；佐证材料用 reject 逐份不予认可。",
    },
    en: {
      message: "“{reading}” is no reading for the criterion “{criterion}”.",
      remedy:
        "Give a number for a figure and true or false for a yes-or-no; documents are rejected one by one.",
    },
  },
  documentNotStanding: {
    severity: "error",
    zh: {
      message: "该考核内容没有计分的材料“{document}”。",
      remedy: "请从计分的材料中选择：{allowed}。",
    },
    en: {
      message: "No document “{document}” counts for the item.",
      remedy: "Choose one that counts: {allowed}.",
    },
  },
  pointsAbove: {
    severity: "error",
    zh: { message: "{points}分超过满分{most}分。", remedy: "请填写 0.00 到 {most} 之间的分数。" },
    en: {
      message: "{points} points are more than the {most} there are.",
      remedy: "Give points between 0.00 and {most}.",
    },
  },
  vetoNotDeclarable: {
    severity: "error",
    zh: {
      message: "“{veto}”不是可以认定的一票否决事项。",
      remedy: "请从以下事项中选择：{allowed}。由数值触发的事项随数值变化，不需认定。",
    },
    en: {
      message: "“{veto}” is no veto that people declare.",
      remedy: "Choose one of: {allowed}. Others fire on a reading by themselves.",
    },
  },
  vetoNotDeclared: {
    severity: "error",
    zh: { message: "一票否决事项“{veto}”没有认定，无从撤销。", remedy: "请核对事项编号。" },
    en: { message: "The veto “{veto}” was not declared.", remedy: "Check its id." },
  },
  decisionsFull: {
    severity: "error",
    zh: {
      message: "本县本年度已有{count}项决定，达到上限。",
      remedy: "请联系系统管理员。",
    },
    en: {
      message: "There are {count} decisions on this evaluation, as many as it can have.",
      remedy: "Tell the administrator.",
    },
  },
} as const satisfies Record<string, FindingEntry>;
