/** What can be wrong with a ledger, its evidence or the table beside it; `ledgerFaultWords` says each in sentences. */
export const ledgerFaultKinds = [
  "unreadable",
  "changed",
  "misplaced",
  "gap",
  "unchained",
  "order",
  "sealBroken",
  "sealedOtherwise",
  "sealedGone",
  "receiptGone",
  "evidenceGone",
  "evidenceChanged",
  "rowOtherwise",
  "rowGone",
  "notKept",
  "edition",
] as const;
export type LedgerFaultKind = (typeof ledgerFaultKinds)[number];

/** One of them, and the key of the object, or of the row, that it is found at. */
export interface LedgerFault {
  readonly kind: LedgerFaultKind;
  readonly at: string;
}

interface Words {
  readonly zh: string;
  readonly en: string;
}

export const ledgerFaultWords: Readonly<Record<LedgerFaultKind, Words>> = {
  unreadable: { zh: "不是存档的格式", en: "is no object of a ledger" },
  changed: {
    zh: "内容与自己的哈希不符，被改动过",
    en: "was changed: it is not what its hash says",
  },
  misplaced: { zh: "装的是另一行的内容", en: "holds a row that belongs elsewhere" },
  gap: { zh: "缺号：这一号不在", en: "is missing: the numbers have a gap here" },
  unchained: {
    zh: "与前一号接不上：它或前一号被改动、替换过",
    en: "does not follow the one before: one of the two was changed or exchanged",
  },
  order: { zh: "时间早于前一号", en: "is dated before the one before" },
  sealBroken: {
    zh: "封条断链：与前一封条接不上",
    en: "is a seal that does not follow the one before",
  },
  sealedOtherwise: {
    zh: "与封条记载不符：封存以后被改动或替换过",
    en: "is not what was sealed: changed or exchanged afterwards",
  },
  sealedGone: { zh: "封条记载的对象不在了", en: "was sealed and is gone" },
  receiptGone: {
    zh: "状态历史提到这份材料，却没有它的回执",
    en: "is named by the history, and no receipt of it is kept",
  },
  evidenceGone: { zh: "已受理的材料原件不在了", en: "was accepted, and its file is gone" },
  evidenceChanged: {
    zh: "材料原件与登记的 SHA-256 不符",
    en: "is not the file that was registered: another SHA-256",
  },
  rowOtherwise: {
    zh: "数据表中的这一行与存档不符",
    en: "is a row of the table that says otherwise than the ledger",
  },
  rowGone: { zh: "存档有、数据表没有这一行", en: "is kept, and the table has no such row" },
  notKept: {
    zh: "数据表有、存档没有（下一轮核对会补存）",
    en: "is in the table and not kept yet: the next round of reconcile keeps it",
  },
  edition: {
    zh: "计分所用的指标框架版本不在本程序中",
    en: "was scored by an edition of the framework that this program does not have",
  },
};
