import type { WordTable } from "./words.ts";

export const signInWords = {
  brand: { zh: "督学", en: "Duxue" },
  title: { zh: "登录", en: "Sign in" },
  lead: {
    zh: "对县级人民政府履行教育职责情况的评价：上报材料、审核、复核与报告。",
    en: "Evaluation of county governments in education: filing, checking, review and reports.",
  },
  ended: {
    zh: "登录已失效，请重新登录；没有提交的内容已保留，登录后回到原处。",
    en: "You were signed out. What you had not sent is kept; sign in to return to it.",
  },
  help: { zh: "业务咨询：{help}", en: "Help: {help}" },
  helpUnknown: {
    zh: "遇到问题，请联系本级督导办或系统管理员。",
    en: "For help, ask your supervision office or the administrator.",
  },
  withAccount: { zh: "使用统一身份认证登录", en: "Sign in with your account" },
  refused: {
    zh: "登录没有成功：{reason}。请重试；如仍失败，请联系管理员。",
    en: "Signing in failed: {reason}. Try again; if it stays, tell your administrator.",
  },
  notBegun: {
    zh: "本标签页没有发起过登录",
    en: "no sign-in was begun in this tab",
  },
  notOurs: {
    zh: "收到的答复不属于本次登录",
    en: "what came back does not answer this sign-in",
  },
  providerAway: {
    zh: "无法连接身份认证系统",
    en: "the identity provider cannot be reached",
  },
  noClaims: {
    zh: "该账号没有分配角色和行政区划",
    en: "this account has no role and division",
  },
  signingIn: { zh: "正在登录…", en: "Signing in…" },
  lookingAround: { zh: "正在读取县（市、区）名单…", en: "Reading the list of counties…" },
  development: {
    zh: "本机试用：您想以谁的身份进入？",
    en: "On this machine: who do you want to be?",
  },
  developmentLead: {
    zh: "本机的服务相信坐在它面前的人；部署到云上的系统没有这一页。",
    en: "The service of this machine believes whoever sits at it; a deployment has no such page.",
  },
  county: { zh: "县（市、区）", en: "County" },
  department: { zh: "部门", en: "Department" },
  enter: { zh: "以填报员身份进入", en: "Enter as its clerk" },
  ofCounty: { zh: "县级", en: "The county" },
  ofCity: { zh: "市级", en: "Its city" },
  ofProvince: { zh: "省级", en: "The province" },
  asDepartment: { zh: "部门填报员", en: "Clerk of a department" },
  forDepartment: {
    zh: "上传材料、填报指标、自评",
    en: "Files documents and figures, assesses its items",
  },
  asOffice: { zh: "县督导办", en: "County office" },
  forOffice: { zh: "分派任务、催办、审核、看报告", en: "Assigns, urges, checks, previews" },
  asLeader: { zh: "县政府领导", en: "County leader" },
  forLeader: { zh: "看报告，确认报送", en: "Reads the report and signs it off" },
  asReviewer: { zh: "市级复核员", en: "City reviewer" },
  forReviewer: {
    zh: "对照材料复核、退回、上报",
    en: "Reviews against evidence, gives back, forwards",
  },
  asInspector: { zh: "省级督学", en: "Provincial inspector" },
  forInspector: { zh: "看全省进展和各县材料", en: "Sees every county and its evidence" },
  asDirector: { zh: "省督导办负责人", en: "Director of the provincial office" },
  forDirector: { zh: "启动评价、定日程", en: "Opens the evaluation and sets its days" },
} as const satisfies WordTable;
