import type { FindingEntry } from "../finding-entry.ts";

/** What is odd about a filing beside others, and what the system could not keep of one. */
export const filingFindings = {
  moreOnReceipt: {
    severity: "warning",
    zh: {
      message: "这份材料的回执上另有{count}条提示，此处不重复列出。",
      remedy: "请打开该材料的回执逐条查看。",
    },
    en: {
      message: "The receipt of this evidence lists {count} more findings, not repeated here.",
      remedy: "Open the receipt to read them.",
    },
  },
  otherDepartmentOverridden: {
    severity: "warning",
    zh: {
      message:
        "“{name}”的{@field}本材料报为{@value}，而{department}此前报送的材料 {evidence} 报为{@other}；现以本材料为准。",
      remedy: "请两个部门核对该数字；如本材料有误，请撤回或更正后重新报送。",
    },
    en: {
      message:
        "The {@field} of “{name}” is {@value} here, but {@other} in evidence {evidence}, accepted before from {department}; the later one counts.",
      remedy:
        "Let both departments check the figure; if this one is wrong, withdraw or correct it and file again.",
    },
  },
  oneFileManyDocuments: {
    severity: "warning",
    zh: {
      message: "一份文件对应了{count}项佐证材料。",
      remedy: "请核对该文件确实包含全部所列材料；不含的，请分别报送各自的文件。",
    },
    en: {
      message: "One file is registered for {count} required documents.",
      remedy: "Check that it really holds all of them; file the others one by one.",
    },
  },
  oneFileForItem: {
    severity: "warning",
    zh: {
      message: "同一份文件充当了“{item}”中的几项佐证材料：{documents}。",
      remedy: "请核对该文件是否确为这几项材料；如不是，请分别报送各自的文件。",
    },
    en: {
      message: "The same file serves several required documents of “{item}”: {documents}.",
      remedy: "Check that it really is each of them; otherwise file each as its own file.",
    },
  },
  findingsLeftOut: {
    severity: "warning",
    zh: {
      message: "达标状态过大，无法连同各项提示一并保存，已略去{count}条提示；得分不受影响。",
      remedy: "请打开各材料的回执查看提示，并联系系统管理员。",
    },
    en: {
      message:
        "The status was too large to keep with its findings; {count} were left out. Scores are not affected.",
      remedy: "Read the findings on the receipts, and tell the administrator.",
    },
  },
  objectAfterWithdrawal: {
    severity: "warning",
    zh: {
      message: "这份材料撤回或被替换之后，其上传地址下仍有文件；该文件未读取、不计分，已予清除。",
      remedy: "如确需恢复这份材料，请办理恢复并说明理由；如是新文件，请重新登记后上传。",
    },
    en: {
      message:
        "After this evidence was withdrawn or replaced there was a file under its upload address; it was not read, does not count and was removed.",
      remedy:
        "To bring the evidence back, restore it with a reason; a new file is to be registered and uploaded anew.",
    },
  },
  cannotBeKept: {
    severity: "error",
    zh: {
      message: "文件内容过大或含有无法保存的字符，系统未能保存读取结果。",
      remedy: "请删去与填报无关的内容和特殊符号后重新登记上传；如仍失败，请联系系统管理员。",
    },
    en: {
      message:
        "What was read from the file is too large, or holds characters that cannot be stored.",
      remedy:
        "Remove what does not belong to it and unusual characters, register and upload again; if it stays, tell the administrator.",
    },
  },
  narrativeTooLarge: {
    severity: "error",
    zh: {
      message: "自评文字连同标题、空格和换行共{#size}，超过上限{#limit}。",
      remedy: "请删去多余的空格、空行和标题后重新上传。",
    },
    en: {
      message:
        "The narrative with its titles, blanks and line breaks has {#size}, more than the {#limit} allowed.",
      remedy: "Remove needless blanks, empty lines and titles, and upload it again.",
    },
  },
} as const satisfies Record<string, FindingEntry>;
