import { createHash } from "node:crypto";
import type { Attachment } from "../content.ts";
import type { Paper } from "../paper.ts";
import { blocksWith, type Written } from "./blocks.ts";
import { htmlText } from "./html-text.ts";
import { imprintOf, letterheadOf, signed } from "./official-parts.ts";
import { overview } from "./overview.ts";
import { printStyle } from "./print-style.ts";
import { screenStyle } from "./screen-style.ts";

/** The report as one page that asks for nothing from outside and runs no script; its policy allows its own style only. */
export const html = (model: Paper): string => {
  const { title, letterhead, draftMark, addressee, attachments, signature, imprint } = model;
  const blocks = blocksWith(model.evidences ?? []);
  const closing = `${imprint === undefined ? "" : imprintOf(imprint)}<footer><p>${htmlText(model.verification.line)}</p></footer>`;
  const closesAfter = placeOfClosing(model);
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${htmlText(model.verification.line)}">
<title>${htmlText(`${title.government}${title.subject}`)}</title>
<style>${style}</style></head>
<body><a class="skip" href="#report">跳到报告正文</a>
<main>${letterhead === undefined ? "" : letterheadOf(letterhead)}<h1><span>${htmlText(title.government)}</span><span>${htmlText(title.subject)}</span></h1>
${draftMark === undefined ? "" : draft(draftMark)}
${model.overview === undefined || attachments.length === 0 ? "" : overview(model.overview, figuresOf(attachments))}
<article id="report">${addressee === undefined ? "" : `<p class="flush">${htmlText(addressee)}</p>`}
${ending(blocks(model.body), [
  attachments.length === 0 ? "" : attachmentList(attachments),
  signature === undefined ? "" : signed(signature),
  closesAfter === "body" ? closing : "",
])}
${attachments.map((each, index) => annex(each, ending(blocks(each.blocks, each.title), [closesAfter === index ? closing : ""]))).join("\n")}
${closesAfter === "all" ? closing : ""}
</article></main></body></html>
`;
};

/** Blocks and what stays on the page of their end. */
const ending = ({ before, end }: Written, following: readonly string[]): string =>
  `${before}\n<div class="kept">${end}${following.join("\n")}</div>`;

/** 版记 and the mark of verification stand with the end of the last text; 版记 on an upright page. */
const placeOfClosing = ({ attachments, imprint }: Paper): number | "body" | "all" => {
  if (attachments.length === 0) return "body";
  const isTurned = attachments.at(-1)?.landscape === true;
  return isTurned && imprint !== undefined ? "all" : attachments.length - 1;
};

const attachmentList = (attachments: Paper["attachments"]): string =>
  `<div class="notes"><p>附件：</p><ol>${attachments.map(attachmentLink).join("")}</ol></div>`;

const style = `${screenStyle}${printStyle}`;

const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'`;

const draft = (mark: string): string =>
  `<p class="draft">${htmlText(mark)}</p><div class="watermark" aria-hidden="true">草稿</div>`;

/** The drawings of the annexes: at a screen the overview shows them, on paper the annexes do. */
const figuresOf = (attachments: readonly Attachment[]) =>
  attachments.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "figure"));

const attachmentLink = ({ number, title }: Attachment): string =>
  `<li><a href="#attachment-${number}">${htmlText(title)}</a></li>`;

const annex = ({ number, title, landscape }: Attachment, written: string): string =>
  `<section class="attachment${landscape ? " turned" : ""}" id="attachment-${number}"><h2><span class="mark">附件${number}</span> <span class="title">${htmlText(title)}</span></h2>\n` +
  `${written}</section>`;
