/**
 * The page of an official document, GB/T 9704-2012, in twips (1 mm = 56.69) and half-points. A4; 版心 156 × 225 mm holds
 * 22 lines of 28 characters.
 */
export const page = {
  width: 11_906,
  height: 16_838,
  /** 天头 37 mm, 下白边 35 mm, 订口 28 mm, 右白边 26 mm. */
  margin: { top: 2098, bottom: 1984, left: 1588, right: 1474 },
  /** 156 mm: what is left between the margins. */
  textWidth: 8844,
  /** 225 mm / 22 lines, rounded down so that 22 fit. */
  linePitch: 579,
  /**
   * 28 characters in 156 mm are 15.79 pt each, against 16 pt type: so many twips closer than they would stand. It is a
   * property of the text and not the grid's `charSpace`, which LibreOffice reads as a wider pitch when it is negative.
   */
  characterSpacing: -5,
  /** The number's dash is 7 mm below the 版心: 35 mm − 7 mm − half a 14 pt line, to the foot of the line. */
  footerDistance: 1447,
  headerDistance: 1134,
} as const;

/** Which way the sheet is read: turned by 90° for wide tables. */
export type Orientation = "portrait" | "landscape";

/**
 * The turned sheet has its head at the binding edge (GB/T 9704-2012, tables set across): each margin goes round with it, so
 * that what is left for the text is 225 × 156 mm.
 */
export const sheets = {
  portrait: {
    width: page.width,
    height: page.height,
    margin: page.margin,
    textWidth: page.textWidth,
    headerDistance: page.headerDistance,
  },
  landscape: {
    width: page.height,
    height: page.width,
    margin: {
      top: page.margin.left,
      right: page.margin.top,
      bottom: page.margin.right,
      left: page.margin.bottom,
    },
    textWidth: page.height - page.margin.top - page.margin.bottom,
    headerDistance: 850,
  },
} as const satisfies Record<Orientation, object>;

/** 字号 in half-points. */
export const sizes = { title: 44, body: 32, pageNumber: 28, table: 21, small: 18 } as const;

/** Faces by role. The official ones are not free: they are named here, and a reader's machine supplies them. */
export const faces = {
  title: "方正小标宋简体",
  heading: "黑体",
  subheading: "楷体_GB2312",
  body: "仿宋_GB2312",
  number: "宋体",
  latin: "Times New Roman",
} as const;

export const millimetres = (count: number): number => Math.round((count * 1440) / 25.4);

/** Twips: the least that Word takes for an exact line. */
export const LEAST_LINE = 14;
