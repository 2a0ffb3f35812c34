/**
 * The report in Typst, GB/T 9704-2012: A4, 版心 156 × 225 mm, 22 lines of 28 characters. What the report says comes as
 * data (report.json) and is set as text, never read as markup: there is nothing in it that could be a command.
 */
export const template = String.raw`
#let given = json("/report.json")
#let report = given.report
#let faces = given.faces
#let at = given.at
#let is-draft = "draftMark" in report

#set document(
  title: report.title.government + report.title.subject,
  author: report.title.government,
  keywords: (report.verification.line,),
  date: if at == none { none } else { datetime(..at) },
)

// One of 22 lines of 225 mm; a line is as high as its type, the rest is leading.
#let pitch = 225mm / 22
#let body-size = 16pt
// 28 characters in 156 mm are 15.79 pt each.
#let closer = 156mm / 28 - body-size - 0.004pt

#set text(
  font: faces.body, size: body-size, lang: "zh", region: "cn", fallback: false, tracking: closer,
  top-edge: 0.88em, bottom-edge: -0.12em, cjk-latin-spacing: none,
)
#set par(
  leading: pitch - body-size, spacing: pitch - body-size, justify: true,
  first-line-indent: (amount: 2em, all: true),
)

#let page-number = context {
  let number = counter(page).get().first()
  set text(font: faces.number, size: 14pt, tracking: 0pt)
  set par(first-line-indent: 0pt)
  // The dash stands 7 mm below the 版心, odd pages right and even pages left, one blank in.
  v(7mm - 7pt)
  align(if calc.odd(number) { right } else { left }, pad(x: 1em)[— #number —])
}
#set page(
  paper: "a4",
  margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
  footer-descent: 0pt,
  footer: page-number,
  header: if is-draft {
    align(center, text(font: faces.heading, size: 14pt, tracking: 0pt, fill: rgb("#c00000"), report.draftMark))
  },
  background: if is-draft {
    rotate(-45deg, text(font: faces.heading, size: 150pt, tracking: 0pt, fill: luma(232), "草稿"))
  },
)

#show heading: it => {
  set text(size: body-size, weight: "regular")
  block(above: pitch - body-size, below: pitch - body-size, sticky: true, width: 100%, {
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
#let table-of(given) = {
  set text(size: 10.5pt, tracking: 0pt)
  set par(first-line-indent: 0pt, leading: 4pt, justify: false)
  block(above: pitch - body-size, below: pitch - body-size, table(
    columns: given.columns.map(column => column.width * 1fr),
    stroke: 0.5pt,
    inset: (x: 1.2mm, y: 1mm),
    table.header(
      repeat: true,
      ..given.columns.map(column => table.cell(align: center + horizon, text(font: faces.heading, column.title))),
    ),
    ..given.rows.map(row => row-of(row, given.columns)).flatten(),
  ))
}
#let block-of(given) = if given.kind == "heading" {
  heading(level: given.level, breaking(given.text))
} else if given.kind == "paragraph" {
  par({
    if "lead" in given { strong(breaking(given.lead)) }
    breaking(given.text)
  })
} else if given.kind == "figure" {
  par(given.alternative)
} else {
  table-of(given)
}

#large({
  report.title.government
  linebreak()
  report.title.subject
})
#v(pitch)
#flush(report.addressee)
#for each in report.body { block-of(each) }

#v(pitch)
#for each in report.attachments {
  let first = each.number == 1
  block(
    above: pitch - body-size, below: pitch - body-size, sticky: true,
    pad(left: if first { 2em } else { 5em }, flush(if first { "附件：" } + str(each.number) + ". " + each.title)),
  )
}
#v(pitch)
// The date ends 4 characters from the right edge; the name stands centred over it, where the seal goes.
#{
  let length(text) = text.clusters().len()
  let (government, date) = report.signature
  let inset = calc.max(0, 4 + (length(date) - length(government)) / 2)
  block(breakable: false, width: 100%, {
    set par(first-line-indent: 0pt)
    align(right, pad(right: inset * 1em, government))
    align(right, pad(right: 4em, date))
  })
}

#for each in report.attachments {
  pagebreak()
  flush(text(font: faces.heading, "附件" + str(each.number)))
  v(pitch)
  {
    show heading: it => large(it.body)
    heading(level: 1, each.title)
  }
  v(pitch - body-size)
  for part in each.blocks { block-of(part) }
}
#v(pitch)
#{
  set text(font: faces.number, size: 9pt, tracking: 0pt)
  flush(report.verification.line)
}
`;
