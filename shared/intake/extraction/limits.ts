const kilobytes = (count: number) => count * 1024;
const megabytes = (count: number) => kilobytes(count * 1024);

/**
 * What a file may ask of the machine (issue "Evidence intake"); sizes of files as such are `sizeLimits` of the domain.
 * Each has a test in test/intake/bounds.test.ts. Real files stay far below all of them.
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
  /** Row elements of a sheet, empty ones included: spreadsheets write them for formatted rows. */
  sheetRows: 50_000,
  sheetCells: 200_000,
  /** Columns that are looked at: A to AZ. */
  sheetColumns: 52,
  pdfPages: 2_000,
  /** Objects of a PDF that are looked at; a tagged report of some hundred pages has fifty thousand. */
  pdfObjects: 150_000,
  /** What one stream of packed objects may unpack to; programs pack some hundred objects into each. */
  pdfObjectStreamBytes: megabytes(16),
  /** Pages whose text is looked at for a title, a document number and a date. */
  pdfTextPages: 10,
  /** Characters kept of a document's text. */
  textCharacters: 200_000,
  /** Three hundred by three hundred: a stamp, no paper. */
  readablePixels: 90_000,
  readableSide: 100,
  /** A scan of A3 at 600 dpi has 70 million; what has more is made to exhaust whoever opens it. */
  imagePixels: 100_000_000,
  /** What the pixels of a PNG may unpack to: that scan in four channels. */
  imageBytes: megabytes(300),
  /** CPU time of one file: the base and what each megabyte adds. */
  cpuMilliseconds: 1_500,
  cpuMillisecondsPerMegabyte: 150,
  /** A thread that waits instead of computing is ended after so many times its CPU time. */
  waitingFactor: 10,
  /** Heap of the thread that reads hostile formats. */
  heapMegabytes: 512,
  /** What the thread may hold outside its heap besides: inflated streams, pictures. */
  externalBytes: megabytes(256),
} as const;
