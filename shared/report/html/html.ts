import { createHash } from "node:crypto";
import type { Attachment } from "../content.ts";
import type { Paper } from "../paper.ts";
import { block } from "./blocks.ts";
import { htmlText } from "./html-text.ts";
import { overview } from "./overview.ts";
import { printStyle, screenStyle } from "./style.ts";

/** The report as one page that asks for nothing from outside and runs no script; its policy allows its own style only. */
export const html = (model: Paper): string => {
  const { title, draftMark, addressee, body, attachments, signature, verification } = model;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${htmlText(verification.line)}">
<title>${htmlText(`${title.government}${title.subject}`)}</title>
<style>${style}</style></head>
<body><a class="skip" href="#report">跳到报告正文</a>
<main><h1><span>${htmlText(title.government)}</span><span>${htmlText(title.subject)}</span></h1>
${draftMark === undefined ? "" : draft(draftMark)}
${model.overview === undefined ? "" : overview(model.overview)}
<article id="report">${addressee === undefined ? "" : `<p class="flush">${htmlText(addressee)}</p>`}
${body.map(block).join("\n")}
${attachments.length === 0 ? "" : attachmentList(attachments)}
${signature === undefined ? "" : signed(signature)}
${attachments.map(attachment).join("\n")}
</article></main>
<footer><p>${htmlText(verification.line)}</p></footer></body></html>
`;
};

const attachmentList = (attachments: Paper["attachments"]): string =>
  `<div class="notes"><p>附件：</p><ol>${attachments.map(attachmentLink).join("")}</ol></div>`;

const style = `${screenStyle}${printStyle}`;

const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'`;

const draft = (mark: string): string =>
  `<p class="draft">${htmlText(mark)}</p><div class="watermark" aria-hidden="true">草稿</div>`;

const signed = ({ government, date }: NonNullable<Paper["signature"]>): string =>
  `<div class="signature"><p>${htmlText(government)}</p><p>${htmlText(date)}</p></div>`;

const attachmentLink = ({ number, title }: Attachment): string =>
  `<li><a href="#attachment-${number}">${htmlText(title)}</a></li>`;

const attachment = ({ number, title, blocks }: Attachment): string =>
  `<section class="attachment" id="attachment-${number}"><h2><span class="mark">附件${number}</span> <span class="title">${htmlText(title)}</span></h2>\n` +
  `${blocks.map(block).join("\n")}</section>`;
