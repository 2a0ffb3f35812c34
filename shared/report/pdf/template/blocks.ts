/** Headings, paragraphs, tables and drawings. */
export const blocksTemplate = String.raw`
#show heading: it => {
  set text(size: body-size, weight: "regular")
  block(above: leading, below: leading, sticky: true, width: 100%, {
    set par(first-line-indent: (amount: 2em, all: true), justify: false)
    par(it.body)
  })
}
#show heading.where(level: 1): set text(font: faces.heading)
#show heading.where(level: 2): set text(font: faces.subheading)
#show heading.where(level: 3): set text(font: faces.body)
#show heading.where(level: 3): it => strong(it)

// Text with its places to break. Typst takes a line that ends in a zero width space for one character shorter than it
// is and lets it run over the edge; at an empty box it breaks where it should.
#let breaking(given) = given.split("\u{200b}").join(box())

#let flush(content) = {
  set par(first-line-indent: 0pt)
  par(content)
}
#let large(content) = block(width: 100%, {
  set text(font: faces.title, size: 22pt, tracking: 0pt, weight: "regular")
  set par(leading: pitch - 22pt, first-line-indent: 0pt, justify: false)
  align(center, content)
})

#let sides = (start: left, center: center, end: right)
// A row stays on one page, unless it could not stand on any.
#let whole-row-most = 1500
#let cell(content, side) = table.cell(
  align: side + horizon,
  breakable: content.len() > whole-row-most,
  content.split("\n").map(breaking).join(linebreak()),
)
// A group row is a header of the second level: never the last line of a page.
#let row-of(row, columns) = if row.kind == "group" {
  (table.header(level: 2, repeat: false, table.cell(colspan: columns.len(), align: left + horizon, strong(breaking(row.text)))),)
} else {
  row.cells.zip(columns).map(((content, column)) => cell(content, sides.at(column.align)))
}
#let is-headed(given) = given.columns.any(column => column.title.trim() != "")
#let table-of(given, titled: true, above: leading, below: leading) = {
  let headed = titled and is-headed(given)
  set text(size: 10.5pt, tracking: 0pt)
  set par(first-line-indent: 0pt, leading: 4pt, justify: false, linebreaks: "optimized")
  block(above: above, below: below, table(
    columns: given.columns.map(column => column.width * 1fr),
    stroke: 0.5pt,
    inset: (x: 1.2mm, y: 1mm),
    ..if headed {(table.header(
      repeat: true,
      ..given.columns.map(column => table.cell(align: center + horizon, text(font: faces.heading, column.title))),
    ),)},
    ..given.rows.map(row => row-of(row, given.columns)).flatten(),
  ))
}

// Dark against light, and an outline around what is only possible: it reads in grey as it does in colour.
#let inks = (ink: luma(10%), faint: luma(35%), earned: rgb("#1f5fa8"), whole: luma(94%), rule: luma(78%))
#let from-anchor = (start: 0, middle: 0.5, end: 1)
#let shape-of(shape) = if shape.kind == "box" {
  place(dx: shape.x * 1mm, dy: shape.y * 1mm, rect(
    width: shape.width * 1mm, height: shape.height * 1mm, fill: inks.at(shape.tone),
    stroke: if shape.tone == "whole" { 0.2mm + inks.faint },
  ))
} else if shape.kind == "line" {
  let (first, ..rest) = shape.points.map(point => (point.x * 1mm, point.y * 1mm))
  place(curve(
    stroke: (if shape.tone == "rule" { 0.2mm } else { 0.5mm }) + inks.at(shape.tone),
    curve.move(first), ..rest.map(point => curve.line(point)),
  ))
} else {
  let words = text(size: shape.size * 1mm, tracking: 0pt, fill: inks.at(shape.tone), top-edge: "baseline", bottom-edge: "baseline", shape.text)
  context place(dx: shape.x * 1mm - measure(words).width * from-anchor.at(shape.anchor), dy: shape.y * 1mm, words)
}
#show figure.caption: it => text(size: 10.5pt, tracking: 0pt, font: faces.heading, it.body)
#let figure-of(given) = {
  set par(first-line-indent: 0pt)
  block(above: leading, below: leading, breakable: false, figure(
    alt: given.alternative, caption: given.caption, numbering: none, supplement: none, gap: 2mm,
    box(width: given.width * 1mm, height: given.height * 1mm, given.shapes.map(shape-of).join()),
  ))
}

#let paragraph-of(given) = par({
  if "lead" in given { strong(breaking(given.lead)) }
  breaking(given.text)
})
#let block-of(given) = if given.kind == "heading" {
  heading(level: given.level, breaking(given.text))
} else if given.kind == "paragraph" {
  paragraph-of(given)
} else if given.kind == "figure" {
  figure-of(given)
} else {
  table-of(given)
}
`;
