import { blocksTemplate } from "./template/blocks.ts";
import { closingTemplate } from "./template/closing.ts";
import { openingTemplate } from "./template/opening.ts";
import { pageTemplate } from "./template/page.ts";

/** The order of a paper: what opens it, its text, what closes it, its annexes, and 版记 at the foot of the last page. */
const paper = `
#opening
#{
  let last = report.body.at(-1, default: (kind: "paragraph", text: ""))
  for each in report.body.slice(0, calc.max(0, report.body.len() - 1)) { block-of(each) }
  carried(last, closing)
}
#let imprint = if "imprint" in report { v(1fr); imprint-of(report.imprint) }
#let is-turned(each) = each.at("landscape", default: false)
#for each in report.attachments {
  let last = each == report.attachments.last()
  page(..if is-turned(each) { turned }, { annex(each); if last and not is-turned(each) { imprint } })
}
#if imprint != none {
  if report.attachments.len() == 0 { imprint }
  else if is-turned(report.attachments.last()) { page(imprint) }
}
`;

/**
 * A paper in Typst. What it says comes as data (report.json) and is set as text, never read as markup: there is nothing in
 * it that could be a command.
 */
export const template = `${pageTemplate}${blocksTemplate}${openingTemplate}${closingTemplate}${paper}`;
