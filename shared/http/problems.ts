import type { Locale } from "../domain/findings/finding.ts";

/** The one table from what went wrong to what HTTP says (RFC 9457). Titles tell a person what to do next. */
export const problemTable = {
  unauthenticated: {
    status: 401,
    zh: "令牌中的角色、行政区划或部门缺失或无效，请重新登录或联系管理员。",
    en: "The token's role, division or department is missing or not valid; sign in again or ask your administrator.",
  },
  forbidden: {
    status: 403,
    zh: "您的账号无权在该行政区划执行此操作。",
    en: "Your account may not do this in that division.",
  },
  noSuchRoute: { status: 404, zh: "没有这个接口地址。", en: "There is no such address." },
  methodNotAllowed: {
    status: 405,
    zh: "这个地址不接受这种请求方法，可用的方法见 Allow。",
    en: "This address is not served by that method; Allow lists those that there are.",
  },
  noSuchCounty: {
    status: 404,
    zh: "没有这个县级行政区划代码，请核对六位代码。",
    en: "There is no county with this code; check the six digits.",
  },
  noSuchDivision: {
    status: 404,
    zh: "没有这个行政区划代码，或其下没有县级行政区划，请核对代码。",
    en: "There is no division with this code, or it has no counties; check its digits.",
  },
  noSuchCycle: {
    status: 404,
    zh: "该年度没有开展评价（无指标框架）。",
    en: "No evaluation is held for that year.",
  },
  noSuchEvidence: {
    status: 404,
    zh: "没有这份材料的回执。",
    en: "There is no receipt of that evidence.",
  },
  noStatusThen: {
    status: 404,
    zh: "该时间点之前还没有任何达标状态。",
    en: "There was no status yet at that moment.",
  },
  noSuchVersion: {
    status: 404,
    zh: "没有这个状态版本，现有的版本见状态历史（history）。",
    en: "There is no such status version; the history lists those that there are.",
  },
  notUploadedYet: {
    status: 409,
    zh: "该登记尚未上传文件，没有可以打开或撤回的；到期后会自动失效。",
    en: "Nothing was uploaded for this registration, so there is nothing to open or withdraw; it expires by itself.",
  },
  alreadyUploaded: {
    status: 409,
    zh: "该登记的文件已经上传；如需报送其他文件，请重新登记。",
    en: "The file of this registration was uploaded already; register another file anew.",
  },
  evidenceIdReused: {
    status: 409,
    zh: "该编号已用于另一次登记；请生成新的编号，或不填编号。",
    en: "That id was used for another registration; make a new one, or give none.",
  },
  notWithdrawn: {
    status: 409,
    zh: "这份材料没有被撤回，无需恢复。",
    en: "This evidence is not withdrawn, so there is nothing to restore.",
  },
  stillSuperseded: {
    status: 409,
    zh: "这份材料已被另一份计分材料替换；请先撤回那一份（见回执的 supersededBy），再恢复。",
    en: "An evidence that counts has taken its place (`supersededBy` on the receipt); withdraw that one first.",
  },
  fileGone: {
    status: 409,
    zh: "这份材料的文件已不在存储中，无法恢复；请重新登记并上传该文件。",
    en: "The file of this evidence is no longer stored, so it cannot come back; register and upload it again.",
  },
  notYourDepartment: {
    status: 403,
    zh: "您的账号属于一个部门，只能报送、续传、撤回或恢复本部门出具的材料，并填报本部门牵头或配合的内容。",
    en: "Your account is of one department: it may file, withdraw and restore only what that department issued, and fill in what it leads or assists in.",
  },
  fourEyes: {
    status: 403,
    zh: "经办的人不能再作复核，须由另一人作出，详见 findings。",
    en: "Whoever worked on it does not confirm it; somebody else does. The findings say of what.",
  },
  wrongStage: {
    status: 409,
    zh: "评价所处的阶段不能作出该决定，详见 findings。",
    en: "The evaluation is not at a stage for this decision; the findings say which.",
  },
  locked: {
    status: 409,
    zh: "所涉及的内容现在不能修改，详见 findings。",
    en: "What it touches cannot be changed now; the findings say why and until when.",
  },
  contentMoved: {
    status: 409,
    zh: "内容在您查看之后变动了，请重新查看后再作决定，详见 findings。",
    en: "The content moved after you saw it; look again, then decide. The findings say what moved.",
  },
  reviewMoved: {
    status: 409,
    zh: "同时有多人在作决定，请重新查看后再试。",
    en: "Others are deciding at the same time; read the review again and try once more.",
  },
  decisionIdReused: {
    status: 409,
    zh: "该决定编号（id）已用于另一项决定，请换一个新的编号。",
    en: "This decision id was used for another decision; give a new one.",
  },
  uploadsPending: {
    status: 409,
    zh: "有登记的材料尚未上传完毕，详见 findings。",
    en: "Registered evidence is still on its way; the findings list it.",
  },
  incomplete: {
    status: 422,
    zh: "还有内容没有办完，请按 findings 逐条办理后再作该决定。",
    en: "Something is not done yet; see to each of the findings, then decide.",
  },
  tooManyDecisions: {
    status: 422,
    zh: "本县本年度的决定已达上限，请联系系统管理员。",
    en: "This evaluation has as many decisions as it can have; tell the administrator.",
  },
  notAcceptable: {
    status: 406,
    zh: "不提供所要求的格式，现有格式见 findings。",
    en: "The report does not come in the requested format; the findings list those that there are.",
  },
  bodyTooLarge: {
    status: 413,
    zh: "请求内容超过 64 KB。材料文件请通过上传地址提交，不放在请求里。",
    en: "The request body is over 64 KB. Files go to the upload address, not into a request.",
  },
  invalidRequest: {
    status: 422,
    zh: "请求内容有误，请按 findings 逐条更正后重新提交。",
    en: "The request has faults; mend each of the findings and send it again.",
  },
  internal: {
    status: 500,
    zh: "系统出现故障，请稍后重试；如仍失败，请将 requestId 告知管理员。",
    en: "Something failed here; try again, and if it stays give the requestId to your administrator.",
  },
} as const satisfies Record<string, { readonly status: number } & Record<Locale, string>>;
export type ProblemCode = keyof typeof problemTable;
