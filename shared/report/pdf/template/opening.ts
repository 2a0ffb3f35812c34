/** 版头 and title. The numbers are those of GB/T 9704-2012 for a paper that goes upward (上行文). */
export const openingTemplate = `
#let red = rgb("#d7000f")
#let mark-size = 42pt
// 发文机关标志: its upper edge 35 mm below that of the 版心, on one line.
#let sender-mark(mark) = text(
  font: faces.title, fill: red, tracking: 0pt, weight: "regular",
  size: calc.min(mark-size, 156mm / mark.clusters().len()), mark,
)
#let letterhead-of(given) = {
  let printed = given.kind == "printed"
  set par(first-line-indent: 0pt, spacing: 0pt)
  block(width: 100%, spacing: 0pt, stack(
    dir: ttb,
    v(35mm),
    block(height: mark-size, width: 100%, align(center + horizon, if printed { sender-mark(given.mark) })),
    v(2 * pitch),
    // 发文字号 at the left and 签发人 at the right, one blank in.
    block(height: body-size, width: 100%, pad(x: 1em, {
      given.at("documentNumber", default: "")
      h(1fr)
      if "signer" in given { "签发人：" + text(font: faces.subheading, given.signer) }
    })),
    v(4mm),
    line(length: 100%, stroke: if printed { 0.7mm + red } else { 0pt }),
    v(2 * pitch),
  ))
}
#let opening = {
  if "letterhead" in report { letterhead-of(report.letterhead) }
  large({
    report.title.government
    linebreak()
    report.title.subject
  })
  v(pitch)
  if "addressee" in report { flush(report.addressee) }
}
`;
