import type { FindingEntry } from "../finding-entry.ts";

/** What a clerk wrote of a file (its title, name, number) cannot be shown as written, or not be kept. */
export const registeredTextFindings = {
  characterNotAllowed: {
    severity: "error",
    zh: {
      message: "“{field}”的第{place}个字符（{character}）无法显示或会断行。",
      remedy: "请删去这个字符，并核对它前后的文字是否完整；这一项只能是一行看得见的文字。",
    },
    en: {
      message: "Character {place} of “{field}” ({character}) cannot be shown or breaks the line.",
      remedy:
        "Delete it, and check that the text around it is whole: this is one line of visible text.",
    },
  },
  directionMark: {
    severity: "error",
    zh: {
      message:
        "“{field}”的第{place}个字符（{character}）是看不见的文字方向符号，会使文字或文件名显示得与实际不同。",
      remedy: "请删去这个符号；找不到时，请不要粘贴，重新手工输入这一项。",
    },
    en: {
      message:
        "Character {place} of “{field}” ({character}) is an invisible direction mark: the text would be shown otherwise than it is.",
      remedy: "Delete it; if you cannot find it, type the text anew instead of pasting it.",
    },
  },
  fileNameBlank: {
    severity: "error",
    zh: {
      message: "文件名除扩展名外没有看得见的文字。",
      remedy: "请给文件起一个能看出内容的名字，如“2021年决算表.pdf”。",
    },
    en: {
      message: "But for its ending the file name has no visible text.",
      remedy: "Give the file a name that tells what it is, such as “budget 2021.pdf”.",
    },
  },
  fileNameTooLong: {
    severity: "error",
    zh: {
      message: "文件名有{count}个字符，太长，无法保存。",
      remedy: "请缩短到{most}个字符以内（含扩展名），完整名称可写在标题里。",
    },
    en: {
      message: "The file name has {count} characters, too many to be kept.",
      remedy:
        "Shorten it to at most {most} characters, its ending included; the title may say the rest.",
    },
  },
} as const satisfies Record<string, FindingEntry>;
