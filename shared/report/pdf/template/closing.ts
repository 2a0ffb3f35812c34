/** 附件说明, 署名, the annexes themselves and 版记. */
export const closingTemplate = String.raw`
#let annex-label(each) = label("annex-" + str(each.number))
#let annex-list = for each in report.attachments {
  let first = each.number == 1
  block(
    above: leading, below: leading, sticky: true,
    pad(left: if first { 2em } else { 5em }, flush(
      if first { "附件：" } + link(annex-label(each), str(each.number) + ". " + each.title),
    )),
  )
}
// The date ends 4 characters from the right edge; the name stands centred over it, where the seal goes.
#let signature-of((government, date)) = {
  let length(text) = text.clusters().len()
  let inset = calc.max(0, 4 + (length(date) - length(government)) / 2)
  block(breakable: false, width: 100%, {
    set par(first-line-indent: 0pt)
    align(right, pad(right: inset * 1em, government))
    align(right, pad(right: 4em, date))
  })
}
#let closing = {
  if report.attachments.len() > 0 { v(pitch); annex-list }
  if "signature" in report { v(pitch); signature-of(report.signature) }
}

// The most of a paragraph that stands on so many lines, never cut before a closing mark, behind an opening one or in a number.
#let closing-marks = "，。、：；！？）》”’」』】％%,.;:)"
#let opening-marks = "（《“‘「『【(["
#let may-part(before, after) = not (
  closing-marks.contains(after) or opening-marks.contains(before)
    or (before.match(regex("[\w.]")) != none and after.match(regex("[\w.%]")) != none
      and before.match(regex("\p{Han}")) == none and after.match(regex("\p{Han}")) == none)
)
#let lines-of(content, width) = calc.round((measure(block(width: width, content)).height + leading) / pitch)
#let most-on(lines, letters, lead, width) = {
  // Two lines hold no more than these: each look lays out the whole paragraph
  let (fits, beyond) = (calc.max(0, letters.len() - 160), letters.len())
  while beyond - fits > 1 {
    let middle = calc.quo(fits + beyond, 2)
    let part = par({ lead; breaking(letters.slice(0, middle).join()) })
    if lines-of(part, width) <= lines { fits = middle } else { beyond = middle }
  }
  while fits > 0 and not may-part(letters.at(fits - 1), letters.at(fits)) { fits -= 1 }
  fits
}

// No page has a signature and no text: when what closes the paper does not fit on the page where the text ends, the last
// two lines of text, or the last rows of a table, go with it.
#let together(content) = block(breakable: false, width: 100%, above: leading, content)
// Looking for the last line but one lays the paragraph out again and again; one of many pages is parted at a sentence.
#let looked-through-most = 1200
#let after-a-sentence(letters) = {
  let end = letters.len()
  let places = range(calc.max(0, end - 300), end - 60).filter(place => letters.at(place) == "。")
  if places.len() > 0 { places.last() + 1 } else { 0 }
}
#let paragraph-carried(last, closing, width) = {
  let lead = if "lead" in last { strong(breaking(last.lead)) }
  let letters = last.text.clusters()
  let is-long = letters.len() > looked-through-most
  let lines = if is-long { 0 } else { lines-of(paragraph-of(last), width) }
  let stay = if is-long { after-a-sentence(letters) } else if lines > 3 { most-on(lines - 2, letters, lead, width) } else { 0 }
  if stay == 0 and not is-long { return together({ paragraph-of(last); closing }) }
  if stay == 0 { return { paragraph-of(last); together(closing) } }
  par({ lead; breaking(letters.slice(0, stay).join()); if not is-long { linebreak(justify: true) } })
  together({ flush(breaking(letters.slice(stay).join())); closing })
}
#let table-carried(last, closing) = {
  let stay = last.rows.len() - 2
  if stay < 2 or last.rows.at(stay - 1).kind == "group" { return together({ table-of(last); closing }) }
  table-of((..last, rows: last.rows.slice(0, stay)), below: 0pt)
  block(breakable: false, width: 100%, above: 0pt, {
    // On a page of their own they need the titles of their columns
    context table-of((..last, rows: last.rows.slice(stay)), titled: here().position().y < 38mm)
    closing
  })
}
#let carried(last, closing) = context {
  let room = 297mm - 35mm - here().position().y
  layout(size => {
    let whole = { block-of(last); closing }
    if measure(block(width: size.width, whole)).height < room { whole }
    else if last.kind == "paragraph" { paragraph-carried(last, closing, size.width) }
    else if last.kind == "table" { table-carried(last, closing) }
    else { together(whole) }
  })
}

// 附件N on the first line, its title centred on the third, the text from the line after the next.
#let annex-heading(each) = {
  show heading: it => block(width: 100%, above: 0pt, below: leading, {
    set par(first-line-indent: 0pt, spacing: 0pt)
    set text(size: body-size, weight: "regular")
    stack(
      dir: ttb,
      text(font: faces.heading, "附件" + str(each.number)),
      v(2 * pitch - body-size - 3pt),
      large(each.title),
      v(pitch - 3pt),
    )
  })
  [#heading(level: 1, "附件" + str(each.number) + "　" + each.title)#annex-label(each)]
}
#let annex(each) = {
  annex-heading(each)
  for part in each.blocks { block-of(part) }
}

// 版记 at the foot of the last page: thick rules first and last, thin between.
#let imprint-of(given) = block(width: 100%, breakable: false, {
  set text(size: 14pt, tracking: 0pt)
  set par(first-line-indent: 0pt, leading: 8pt, spacing: 0pt)
  let rule(width) = line(length: 100%, stroke: width)
  let row(content) = pad(x: 1em, y: 1.6mm, content)
  let copies = if given.copies.len() > 0 {
    (row(par(hanging-indent: 3em, "抄送：" + given.copies.join("，") + "。")), rule(0.25mm))
  } else { () }
  stack(
    dir: ttb, rule(0.35mm), ..copies,
    row({ given.office; h(1fr); given.date }),
    rule(0.35mm),
  )
})
`;
