import type { FindingEntry } from "../finding-entry.ts";

/** Who may decide, and at which stage. */
export const permitFindings = {
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
  issuedByOthers: {
    severity: "error",
    zh: {
      message: "这份材料由 {issuer} 出具，而您的账号属于 {department}。",
      remedy: "请由出具部门或县督导办办理；登记时填错了出具部门的，请改为本部门。",
    },
    en: {
      message: "This is issued by {issuer}, and your account is of {department}.",
      remedy:
        "Leave it to that department or to the county's office; if the issuer was written wrongly, name your own.",
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
  reviewedBefore: {
    severity: "error",
    zh: {
      message: "您曾在本县本年度评价中作过市级复核确认，不能再为县级自评、审核或签发。",
      remedy: "请由另一位工作人员办理。",
    },
    en: {
      message: "You confirmed for the city in this evaluation, so you cannot act for the county.",
      remedy: "Have somebody else do it.",
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
  withProvince: {
    severity: "error",
    zh: {
      message: "考核内容 {item} 由省级退回并直接报回省级，不再经市级复核。",
      remedy: "请从清单中删去；需要市级复核的，由省级退回时不跳过市级。",
    },
    en: {
      message: "Item {item} went back to the province itself, which returned it.",
      remedy: "Leave it out; a return that is to come by the city does not skip it.",
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
