import type { FindingEntry } from "../finding-entry.ts";

/** What a clerk said of a file before uploading it does not fit the framework or the limits. */
export const registrationFindings = {
  unknownIssuer: {
    severity: "error",
    zh: {
      message: "本年度指标框架中没有“{issuer}”这一责任部门。",
      remedy: "请填写出具单位的代码，可选：{allowed}。",
    },
    en: {
      message: "The framework has no department “{issuer}”.",
      remedy: "Give the id of the issuing department: {allowed}.",
    },
  },
  documentNotRequired: {
    severity: "error",
    zh: {
      message: "本年度指标框架中没有编号为“{document}”的佐证材料。",
      remedy: "请从框架的材料清单中选择编号，如 1.1-1。",
    },
    en: {
      message: "The framework requires no document “{document}”.",
      remedy: "Choose ids from the framework's required documents, such as 1.1-1.",
    },
  },
  documentRepeated: {
    severity: "error",
    zh: { message: "材料编号“{document}”重复填写。", remedy: "同一编号只需填写一次。" },
    en: { message: "Document id “{document}” is given twice.", remedy: "Give each id once." },
  },
  documentsNotExpected: {
    severity: "error",
    zh: {
      message: "“{@kind}”类文件不能填写佐证材料编号。",
      remedy: "请删去材料编号，或将类别改为佐证材料。",
    },
    en: {
      message: "Evidence of kind “{@kind}” names no required documents.",
      remedy: "Leave documents out, or register it as a document.",
    },
  },
  documentServesNoItem: {
    severity: "warning",
    zh: {
      message: "未说明这份材料对应哪一项佐证材料，它不会计分。",
      remedy: "如需计分，请填写材料编号后重新登记。",
    },
    en: {
      message: "The document serves no required document, so it earns no points.",
      remedy: "To have it counted, register it again with the ids it serves.",
    },
  },
  fileTooLarge: {
    severity: "error",
    zh: {
      message: "文件为{#size}，超过这一类的上限{#limit}。",
      remedy: "请降低扫描分辨率、压缩或拆分后重新登记。",
    },
    en: {
      message: "The file has {#size}, more than the {#limit} allowed.",
      remedy: "Scan at a lower resolution or split it, and register it again.",
    },
  },
  periodOutsideCycle: {
    severity: "warning",
    zh: {
      message: "材料所属期（{from}至{to}）超出本轮评价的时间范围（{first}至{last}）。",
      remedy: "请核对所属期；确属本轮的，请在标题中说明。",
    },
    en: {
      message: "The period {from} to {to} lies outside the cycle's ({first} to {last}).",
      remedy: "Check the period; if it does belong to this cycle, say so in the title.",
    },
  },
  supersedesNotAccepted: {
    severity: "error",
    zh: {
      message: "要替换的材料 {evidenceId} 不在本县本年度已接收的材料之中。",
      remedy: "请核对材料编号；无需替换的，请删去该项。",
    },
    en: {
      message: "Evidence {evidenceId} is not among the accepted ones of this county and cycle.",
      remedy: "Check the id, or leave it out.",
    },
  },
  evidenceIdOutOfTime: {
    severity: "error",
    zh: {
      message: "所给材料编号的时间为{made}，与当前时间{now}相差过大。",
      remedy:
        "请核对本机时钟后生成新的编号（ULID，早于当前不超过24小时、晚于当前不超过5分钟），或不填编号。",
    },
    en: {
      message: "The id that was given is of {made}, too far from the present, {now}.",
      remedy:
        "Check your clock and make a new id (a ULID not over 24 hours old and not over 5 minutes ahead), or give none.",
    },
  },
  supersedesOtherKind: {
    severity: "error",
    zh: {
      message: "要替换的材料属于“{@kind}”类，与本次登记的类别不同。",
      remedy: "只能以同一类别的文件替换。",
    },
    en: {
      message: "The evidence to supersede is of kind “{@kind}”.",
      remedy: "Only evidence of the same kind can replace it.",
    },
  },
  sameBytesFiled: {
    severity: "warning",
    zh: {
      message: "内容完全相同的文件已经报送过（{evidenceId}）。",
      remedy: "如属重复上传，请撤回其中一份。",
    },
    en: {
      message: "The same bytes were filed before as {evidenceId}.",
      remedy: "If that was a mistake, withdraw one of them.",
    },
  },
  registrationTooLong: {
    severity: "error",
    zh: {
      message: "登记信息合计过长，无法随文件保存。",
      remedy: "请缩短标题、文件名或减少材料编号。",
    },
    en: {
      message: "The registration as a whole is too long to travel with the file.",
      remedy: "Shorten the title or file name, or name fewer documents.",
    },
  },
  registrationMissing: {
    severity: "error",
    zh: {
      message: "文件没有附带登记信息，或登记信息无法读取。",
      remedy: "请通过系统重新登记并上传，不要直接改动存储中的文件。",
    },
    en: {
      message: "The object carries no registration that can be read.",
      remedy: "Register and upload again through the service.",
    },
  },
} as const satisfies Record<string, FindingEntry>;
