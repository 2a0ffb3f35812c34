const kilobytes = (count: number) => count * 1024;
const megabytes = (count: number) => kilobytes(count * 1024);

/**
 * What a file may ask of the machine; sizes of files as such are `sizeLimits` of the domain. Each has a test in
 * test/intake/bounds.test.ts. Real files stay far below all of them.
 */
export const limits = {
  /** Files inside an office file; a long report with many pictures has some hundred. */
  zipEntries: 2_000,
  /** What an office document may unpack to, pictures included. */
  documentInflatedBytes: megabytes(200),
  /** What a workbook or a narrative may unpack to. */
  tableInflatedBytes: megabytes(60),
  /** One XML part that is read. */
  xmlBytes: megabytes(50),
  /** Text deflates to a fiftieth at best; what shrinks further was made to. Small entries are left out of this. */
  zipRatio: 300,
  zipRatioFromBytes: megabytes(4),
  /** Elements inside elements; Word nests some forty for a table in a table. */
  xmlDepth: 256,
  sheets: 50,
  /** Strings, styles and sheets that are read. Cells as Excel writes them are some eighty bytes each. */
  workbookXmlBytes: megabytes(30),
  /** Row elements of all sheets that are read, empty ones included: spreadsheets write them for formatted rows. */
  workbookRows: 100_000,
  /** Cells of all sheets that are read, empty ones included. */
  workbookCells: 100_000,
  workbookMerges: 10_000,
  /** Excel holds no more characters in a cell. */
  cellCharacters: 32_767,
  /** Characters of all cells: one string may stand in every cell, and travels between threads as often. */
  workbookCharacters: 2_000_000,
  /** Columns that are looked at: A to AZ. */
  sheetColumns: 52,
  pdfPages: 2_000,
  /** Objects of a PDF that are looked at; a tagged report of some hundred pages has fifty thousand. */
  pdfObjects: 150_000,
  /** An object of a PDF without its stream. */
  pdfObjectBytes: megabytes(2),
  /** How often a PDF may be gone through in search of its objects: those that do not end lie inside one another. */
  pdfOverlap: 4,
  /** What all streams of packed objects may unpack to: those of as many objects as are looked at. */
  pdfObjectStreamBytes: megabytes(48),
  /** What all directories may unpack to, some twenty bytes for each object. */
  pdfDirectoryBytes: megabytes(8),
  /** A row that a directory is written in differences of; it is an entry of some ten bytes. */
  pdfRowBytes: kilobytes(64),
  /**
   * What is gone through for the text of the first pages: bytes of content, as often as a form is painted, and operators in
   * them. A page full of text has some thousand operators; a map or a drawing may have a million and is not looked at.
   */
  pdfContentBytes: megabytes(8),
  pdfOperators: 300_000,
  /** States of drawing that a page keeps at a time; programs keep some twenty. */
  pdfKeptStates: 1_000,
  /** Bytes of the texts in them, as they are written; a page full of text has some ten thousand. */
  pdfTextBytes: megabytes(1),
  /**
   * Fonts of these pages, and what they unpack to: a Chinese font that is embedded whole has ten megabytes, and one that
   * refers to a table of the standard for its characters counts for four.
   */
  pdfFonts: 200,
  pdfFontBytes: megabytes(64),
  /** Annotations of a page that are looked at where it shows nothing else. */
  pdfPageAnnotations: 1_000,
  /** Pages whose text is looked at for a title, a document number and a date. */
  pdfTextPages: 10,
  /** Characters kept of a document's text. */
  textCharacters: 200_000,
  /** Three hundred by three hundred: a stamp, no paper. */
  readablePixels: 90_000,
  /** Cells of a CSV file or values of a JSON file, counted by the marks between them. */
  textValues: 500_000,
  /** Quotes and list items in Markdown, one inside another on one line. */
  markdownNesting: 100,
  readableSide: 100,
  /** A scan of A3 at 600 dpi has 70 million; what has more is made to exhaust whoever opens it. */
  imagePixels: 100_000_000,
  /** What the pixels of a PNG may unpack to: that scan in four channels. */
  imageBytes: megabytes(300),
  /** What the thread may answer with: its characters, and one more for each value that holds them. */
  answerCharacters: 4_000_000,
} as const;

/**
 * What ends a thread that none of the counts above has stopped (see watch-thread.ts): they keep every file far below
 * these, so that no verdict depends on the machine or on its load. Each has a test in test/intake/bounds-fuses.test.ts.
 */
export const fuseLimits = {
  /** CPU time of one file, the base and what each megabyte adds: 200,000 cells take a second. */
  cpuMilliseconds: 10_000,
  cpuMillisecondsPerMegabyte: 200,
  /** A thread that does nothing is looked at so often, for a quarter of a minute, before it is ended. */
  idleLooks: 600,
  /** Heap of the thread that reads hostile formats, and the part of it where values begin their lives. */
  heapMegabytes: 224,
  youngHeapMegabytes: 32,
  /** What a file may make the thread hold, heap and what lies outside it (inflated streams, pictures) together. */
  memoryBytes: megabytes(240),
  /**
   * What the thread may still hold when a file is done, before the next one gets a new thread: its libraries take some
   * forty megabytes; the rest is what a library keeps of every file, and what has not been swept up yet.
   */
  leftBytes: megabytes(96),
} as const;
