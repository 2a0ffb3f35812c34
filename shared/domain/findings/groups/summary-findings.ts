import type { FindingEntry } from "../finding-entry.ts";

/** A summary of a city or a province cannot be made as it was asked for. */
export const summaryFindings = {
  divisionIsCounty: {
    severity: "error",
    zh: {
      message: "“{division}”是县级代码；汇总报告只有市和省的。",
      remedy:
        "请填写市或省的代码，如 division=1405、division=14；一个县的报告请用该县的地址（/v1/counties/{division}/cycles/{cycle}/report）。",
    },
    en: {
      message: "“{division}” is the code of a county; summaries are of a city or a province.",
      remedy:
        "Give the code of a city or a province, as in division=1405 or division=14; a county's report is at /v1/counties/{division}/cycles/{cycle}/report.",
    },
  },
  versionListUnreadable: {
    severity: "error",
    zh: {
      message: "“versions”中的“{entry}”不是“县代码.状态版本”。",
      remedy: "请写成以英文逗号分隔的清单，如 versions=140524.12,140581.3；没有列出的县按版本0。",
    },
    en: {
      message: "“{entry}” in “versions” is no county code with a status version.",
      remedy:
        "Write a list with commas, as in versions=140524.12,140581.3; counties that are not in it count as version 0.",
    },
  },
  versionListStranger: {
    severity: "error",
    zh: {
      message: "“versions”中的“{county}”不是所要汇总的行政区划中的县。",
      remedy: "请删去，或核对六位代码和“division”。",
    },
    en: {
      message: "“{county}” in “versions” is no county of the division.",
      remedy: "Leave it out, or check its six digits and “division”.",
    },
  },
  versionListRepeats: {
    severity: "error",
    zh: {
      message: "“versions”中的“{county}”出现了不止一次。",
      remedy: "每个县请只写一个状态版本。",
    },
    en: {
      message: "“{county}” stands in “versions” more than once.",
      remedy: "Give one status version for each county.",
    },
  },
  versionListUnmade: {
    severity: "error",
    zh: {
      message: "“versions”中的“{county}”没有状态版本{version}。",
      remedy: "请按该县的状态历史（history）核对版本号。",
    },
    en: {
      message: "“{county}” in “versions” has no status version {version}.",
      remedy: "Check the number against the county's history.",
    },
  },
  momentAndVersionList: {
    severity: "error",
    zh: {
      message: "“asOf”（时点）和“versions”（状态清单）不能同时使用。",
      remedy: "请只保留其中一个。",
    },
    en: {
      message: "“asOf” (a moment) and “versions” (a list of statuses) cannot be used together.",
      remedy: "Keep one of them.",
    },
  },
} as const satisfies Record<string, FindingEntry>;
