import type { StopReason } from "../upload/queue.ts";
import type { Sentence } from "./words.ts";

/** Why a file goes no further, and what to do instead. */
export const stopReasonWords = {
  empty: {
    zh: "空文件（0 字节），请换成有内容的文件",
    en: "It is empty (0 bytes); choose another",
  },
  tooLarge: {
    zh: "超过大小限制，请压缩或拆分后重新选择",
    en: "It is too large; make it smaller or split it",
  },
  wrongType: {
    zh: "不接受这种格式，请转为 PDF 等格式后重新选择",
    en: "Its format is not taken; save it as PDF, for example",
  },
  sameAsAnother: {
    zh: "与另一个文件内容完全相同，不必重复上传",
    en: "Another file here has the same bytes; once is enough",
  },
  unreadable: {
    zh: "读不到这个文件（已移动、改动或被占用），请重新选择",
    en: "It cannot be read (moved, changed or in use); choose it again",
  },
  notTaken: {
    zh: "存储多次拒收这个文件，请重新选择；仍不成功请联系管理员",
    en: "The store refused it several times; choose it again, or ask for help",
  },
} as const satisfies Readonly<Record<StopReason, Sentence>>;
