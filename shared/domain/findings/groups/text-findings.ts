import type { FindingEntry } from "../finding-entry.ts";

/** Faults of a text as a text, whatever it says: a file of any text format, or the body of a request. */
export const textFindings = {
  repeatedKey: {
    severity: "error",
    zh: {
      message:
        "“{key}”重复出现：第{firstLine}行第{firstColumn}列已写过，第{line}行第{column}列又写了一次。",
      remedy: "请只保留一处，删去另一处。",
    },
    en: {
      message:
        "“{key}” is written twice: at line {firstLine}, column {firstColumn}, and again at line {line}, column {column}.",
      remedy: "Keep one of them and delete the other.",
    },
  },
  unprintableCharacter: {
    severity: "error",
    zh: {
      message: "第{line}行第{column}列的文字含有无法显示的字符（{character}）。",
      remedy: "请删去该字符（可能是不完整的表情符号或控制字符），重新输入这段文字。",
    },
    en: {
      message:
        "The text at line {line}, column {column} holds a character that cannot be shown ({character}).",
      remedy: "Delete it (perhaps half an emoji or a control character) and type the text again.",
    },
  },
  jsonTooDeep: {
    severity: "error",
    zh: {
      message: "第{line}行第{column}列起，列表和对象的嵌套超过{most}层。",
      remedy: "请按接口说明的结构重新生成。",
    },
    en: {
      message:
        "From line {line}, column {column} on, lists and objects nest more than {most} deep.",
      remedy: "Write it again as the contract says.",
    },
  },
  damagedCharacter: {
    severity: "error",
    zh: {
      message: "第{line}行第{column}列有一个保存时已损坏的字符（�）。",
      remedy: "请在原文件中改正该字，以 UTF-8（或 GB18030）编码另存后上传。",
    },
    en: {
      message: "The character at line {line}, column {column} was damaged when it was saved (�).",
      remedy: "Mend it in the original and save it in UTF-8 (or GB18030).",
    },
  },
} as const satisfies Record<string, FindingEntry>;
