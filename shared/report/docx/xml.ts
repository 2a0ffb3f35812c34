export const xmlDocument = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

/** Of drawings inside a text: the shapes of Word 2010 and later, and the alternative for readers that do not know them. */
export const graphics = {
  main: "http://schemas.openxmlformats.org/drawingml/2006/main",
  shape: "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
  group: "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
} as const;

export const wordNamespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  `xmlns:a="${graphics.main}" xmlns:wps="${graphics.shape}" xmlns:wpg="${graphics.group}"`;
