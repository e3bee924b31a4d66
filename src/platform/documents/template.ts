// How a document looks on paper. Its words come in as data (`sys.inputs`), never as markup: what somebody typed is text here,
// whatever signs stand in it.

/** For the Typst compiler. The title is a title, so that the headings below it begin at the first level. */
export const template = `
#let paper = json(bytes(sys.inputs.paper))

#set document(title: paper.title, date: none)
#set page("a4", margin: (x: 2.2cm, top: 1.8cm, bottom: 1.6cm), footer: context {
  set text(8.5pt)
  [#paper.footer #h(1fr) #counter(page).display() / #counter(page).final().first()]
})
// Without other fonts to fall back on: the same paper comes from every machine.
#set text(font: "Source Sans 3", fallback: false, size: 10pt, lang: "nl", region: "nl", hyphenate: auto)
#set par(leading: 0.55em, spacing: 0.75em)
#set list(spacing: 0.5em, marker: [•])
#set enum(spacing: 0.5em)
#set table(stroke: 0.5pt + rgb("#767676"), inset: 4.5pt, align: left + top)
#show title: set text(16pt)
#show title: set block(below: 0.8em)
#show heading: set text(weight: 700)
#show heading.where(level: 1): set text(12pt)
#show heading.where(level: 2): set text(10.5pt)
#show heading: set block(above: 1.1em, below: 0.55em, sticky: true)
#show table.cell.where(y: 0): set text(weight: 700)
#show link: it => underline(text(fill: rgb("#00457c"), it))
// A word without any place to break is broken where the line ends: it would run off the paper.
#show regex("[^\\\\s\\u{200b}]{28,}"): it => it.text.clusters().join("\\u{200b}")

// Behind a paragraph the address of its link is printed: paper cannot be clicked on.
#let line-of(one, printed: false) = {
  one.text
  if "link" in one {
    if one.text != "" [ ]
    let bare = one.link.href.replace(regex("^https?://"), "")
    link(one.link.href, if printed { one.link.label + " (" + bare + ")" } else { one.link.label })
  }
  if "after" in one [ #one.after]
}

#let part-of(one) = {
  if one.kind == "paragraph" { par(line-of(one.line, printed: true)) }
  else if one.kind == "list" and one.ordered { enum(..one.items.map(line-of)) }
  else if one.kind == "list" { list(..one.items.map(line-of)) }
  else {
    // With its table: a caption alone at the end of a page says nothing.
    block(sticky: true, strong(one.caption))
    table(
      columns: one.head.map(_ => 1fr),
      table.header(..one.head),
      ..one.rows.flatten().map(line-of),
    )
  }
}

#title()
#if paper.about.len() > 0 { par(paper.about.map(one => [*#one.label:* #one.value]).join(linebreak())) }
#for section in paper.sections {
  heading(level: section.level - 1, section.heading)
  for one in section.parts { part-of(one) }
}
#if sys.inputs.unshown != "" { par(sys.inputs.unshown) }
`;
