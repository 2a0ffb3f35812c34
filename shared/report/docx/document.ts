import type { Attachment, Block, FigureBlock } from "../content.ts";
import type { Paper } from "../paper.ts";
import { blankLine, blocks, keptBlankLine } from "./blocks.ts";
import { imprint } from "./imprint.ts";
import { letterhead } from "./letterhead.ts";
import { LEAST_LINE, millimetres, type Orientation, sheets } from "./page.ts";
import { indent, paragraph } from "./paragraph.ts";
import { section, sectionEnd } from "./sections.ts";
import { wordNamespaces, xmlDocument } from "./xml.ts";

/** word/document.xml: 版头, title, addressee, body, attachment list, signature, then each attachment on a page of its own. */
export const documentXml = (model: Paper): string =>
  xmlDocument(
    `<w:document ${wordNamespaces}><w:body>${sectionsOf(spreadsOf(model), model)}</w:body></w:document>`,
  );

/** Pages that lie one way, one after another. */
interface Spread {
  readonly orientation: Orientation;
  readonly content: readonly string[];
}

const sectionsOf = (spreads: readonly Spread[], model: Paper): string =>
  spreads
    .map(({ orientation, content }, index) => {
      const end = index === spreads.length - 1 ? section : sectionEnd;
      return `${content.join("")}${end(orientation, model)}`;
    })
    .join("");

const spreadsOf = (model: Paper): readonly Spread[] => {
  const figures = [...model.body, ...model.attachments.flatMap((each) => each.blocks)].filter(
    (block): block is FigureBlock => block.kind === "figure",
  );
  const parts: readonly Spread[] = [
    { orientation: "portrait", content: front(model, figures) },
    ...model.attachments.map((each, index) => ({
      orientation: orientationOf(each),
      content: attachment(each, {
        figures,
        keepNext: index === model.attachments.length - 1 && model.imprint !== undefined,
        turns: orientationOf(each) !== orientationOf(model.attachments[index - 1]),
      }),
    })),
    close(model, figures.length),
  ];
  return parts.reduce<readonly Spread[]>(joined, []);
};

const orientationOf = (attachment: Attachment | undefined): Orientation =>
  attachment?.landscape ? "landscape" : "portrait";

const joined = (spreads: readonly Spread[], next: Spread): readonly Spread[] => {
  const last = spreads.at(-1);
  return last?.orientation === next.orientation
    ? [...spreads.slice(0, -1), { ...last, content: [...last.content, ...next.content] }]
    : [...spreads, next];
};

const front = (model: Paper, figures: readonly FigureBlock[]): readonly string[] => {
  const { title, addressee, body, attachments, signature } = model;
  return [
    ...(model.letterhead === undefined ? [] : letterhead(model.letterhead)),
    paragraph("title", [{ text: `${title.government}\n${title.subject}` }]),
    blankLine,
    ...(addressee === undefined ? [] : [paragraph("addressee", [{ text: addressee }])]),
    ...portrait(body, figures, signature !== undefined || attachments.length > 0),
    ...attachmentNotes(attachments),
    ...signed(model),
  ];
};

const portrait = (given: readonly Block[], figures: readonly FigureBlock[], keepNext: boolean) =>
  blocks(given, { width: sheets.portrait.textWidth, figures, keepNext });

/** 附件：1. 名称, one line below the body, 2 blanks in; names stand under one another, no punctuation at the end. */
const attachmentNotes = (attachments: readonly Attachment[]): readonly string[] =>
  attachments.length === 0
    ? []
    : [
        keptBlankLine,
        ...attachments.map(({ number, title }, index) =>
          paragraph(
            "attachmentNote",
            [{ text: `${index === 0 ? "附件：" : ""}${number}. ${title}` }],
            index === 0
              ? { keepNext: true, indent: indent({ left: 5, hanging: 3 }) }
              : { keepNext: true },
          ),
        ),
      ];

/**
 * The date ends 4 characters from the right edge; the name stands centred over it, where the seal goes. The end of the
 * body, the list of attachments and the signature are on one page: no page is signed that says nothing.
 */
const signed = ({ signature, attachments, imprint }: Paper): readonly string[] => {
  if (signature === undefined) return [];
  const { government, date } = signature;
  const nameInset = Math.max(0, 4 + (date.length - government.length) / 2);
  return [
    keptBlankLine,
    paragraph("signature", [{ text: government }], {
      keepNext: true,
      indent: indent({ right: nameInset }),
    }),
    paragraph("signature", [{ text: date }], {
      keepNext: attachments.length === 0 && imprint !== undefined,
      indent: indent({ right: 4 }),
    }),
  ];
};

interface AttachmentPlace {
  readonly figures: readonly FigureBlock[];
  readonly keepNext: boolean;
  /** It opens a section of its own, which begins on a new page by itself. */
  readonly turns: boolean;
}

const attachment = (
  given: Attachment,
  { figures, keepNext, turns }: AttachmentPlace,
): readonly string[] => [
  paragraph(
    "attachmentMark",
    [{ text: `附件${given.number}` }],
    turns ? { pageBreakBefore: false } : {},
  ),
  keptBlankLine,
  paragraph("attachmentTitle", [{ text: given.title }]),
  blankLine,
  ...blocks(given.blocks, {
    width: sheets[orientationOf(given)].textWidth,
    figures,
    keepNext,
  }),
];

/**
 * The mark of verification stands in the lower margin of the last page, under the page number: it never needs a page of its
 * own. 版记 is on an upright page.
 */
const close = (model: Paper, figures: number): Spread => {
  const orientation =
    model.imprint === undefined ? orientationOf(model.attachments.at(-1)) : "portrait";
  const { margin, textWidth, height } = sheets[orientation];
  const frame = { x: margin.left, y: height - margin.bottom + BELOW_TEXT, width: textWidth };
  return {
    orientation,
    content: [
      paragraph("verification", [{ text: model.verification.line }], { frame }),
      model.imprint === undefined
        ? paragraph("gap", [], { line: LEAST_LINE })
        : imprint(model.imprint, figures + 1),
    ],
  };
};

/** Twips: the page number's line ends 9.5 mm below the text. */
const BELOW_TEXT = millimetres(13);
