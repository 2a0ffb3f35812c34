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
    zh: "该登记尚未上传文件，无需撤回；到期后会自动失效。",
    en: "Nothing was uploaded for this registration; it expires by itself.",
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
