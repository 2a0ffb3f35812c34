/** GB/T 9704-2012: A4, 版心 156 × 225 mm, 22 lines of 28 characters, and what stands around them. */
export const pageTemplate = `
#let given = json("/report.json")
#let report = given.report
#let faces = given.faces
#let is-draft = "draftMark" in report

#set document(
  title: report.title.government + report.title.subject,
  author: report.title.government,
  keywords: (report.verification.line,),
  date: datetime(..given.at),
)

// One of 22 lines of 225 mm; a line is as high as its type, the rest is leading.
#let pitch = 225mm / 22
#let body-size = 16pt
#let leading = pitch - body-size
// 28 characters in 156 mm are 15.79 pt each.
#let closer = 156mm / 28 - body-size - 0.004pt

#set text(
  font: faces.body, size: body-size, lang: "zh", region: "cn", fallback: false, tracking: closer,
  top-edge: 0.88em, bottom-edge: -0.12em, cjk-latin-spacing: none,
  // The last line of a paragraph has more than its last character
  costs: (runt: 400%),
)
#set par(
  leading: leading, spacing: leading, justify: true,
  first-line-indent: (amount: 2em, all: true),
)

#let numbered = {
  set text(font: faces.number, size: 14pt, tracking: 0pt)
  set par(first-line-indent: 0pt)
  [— #context counter(page).get().first() —]
}
// The mark of verification and what could not be drawn stand under the number of the last page, so never alone on one.
#let traces = context if here().page() == counter(page).final().first() {
  set text(font: faces.number, size: 9pt, tracking: 0pt)
  set par(first-line-indent: 0pt, leading: 3pt, spacing: 3pt, justify: false)
  for trace in given.traces { par(trace) }
}
// The dash stands 7 mm below the 版心, odd pages right and even pages left, one blank in.
#let foot = {
  v(7mm - 7pt)
  context align(if calc.odd(counter(page).get().first()) { right } else { left }, pad(x: 14pt, numbered))
  v(3mm)
  traces
}
#let draft-mark = if is-draft {
  align(center, text(font: faces.heading, size: 14pt, tracking: 0pt, fill: rgb("#c00000"), report.draftMark))
}
#let watermark = if is-draft {
  rotate(-45deg, text(font: faces.heading, size: 150pt, tracking: 0pt, fill: luma(232), "草稿"))
}
#set page(
  paper: "a4",
  margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
  footer-descent: 0pt,
  footer: foot,
  header: draft-mark,
  background: watermark,
)

// A turned page has its head at the left edge of the paper and its number where all pages have it (GB/T 9704, 8.2).
#let number-at-its-place = context if calc.odd(counter(page).get().first()) {
  place(bottom + left, dx: 28mm - 7pt, dy: -26mm - 14pt, rotate(90deg, reflow: true, numbered))
} else {
  place(top + left, dx: 28mm - 7pt, dy: 28mm + 14pt, rotate(90deg, reflow: true, numbered))
}
#let turned = (
  flipped: true,
  margin: (top: 28mm, bottom: 26mm, left: 35mm, right: 37mm),
  footer: { v(3mm); traces },
  background: { place(center + horizon, watermark); number-at-its-place },
)
`;
