/**
 * The formats that people send, as they call them: by media type (or a name of ours where a format has none), the family
 * it belongs to, its name in Chinese and in English, and the endings of its files. First those that evidence may have.
 */
export const formatNames = `
application/json | other | JSON 文件 .json | JSON file .json | .json
text/csv | table | CSV 表格 .csv | CSV table .csv | .csv
text/markdown | text | Markdown 文本 .md | Markdown text .md | .md .markdown
application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | table | Excel 工作簿 .xlsx | Excel workbook .xlsx | .xlsx
application/vnd.openxmlformats-officedocument.wordprocessingml.document | text | Word 文档 .docx | Word document .docx | .docx
application/pdf | layout | PDF 文件 .pdf | PDF file .pdf | .pdf
image/jpeg | picture | JPEG 图片 .jpg | JPEG picture .jpg | .jpg .jpeg
image/png | picture | PNG 图片 .png | PNG picture .png | .png
application/msword | text | 旧版 Word 文档 .doc（或 WPS 文字 .wps） | old Word document .doc (or WPS Writer .wps) | .doc .dot
application/vnd.ms-excel | table | 旧版 Excel 工作簿 .xls（或 WPS 表格 .et） | old Excel workbook .xls (or WPS Spreadsheets .et) | .xls .xlt .xlw
application/vnd.ms-powerpoint | slides | 旧版演示文稿 .ppt（或 WPS 演示 .dps） | old presentation .ppt (or WPS Presentation .dps) | .ppt .pps .pot
application/wps-writer | text | WPS 文字文档 .wps | WPS Writer document .wps | .wps .wpt
application/wps-spreadsheets | table | WPS 表格 .et | WPS Spreadsheets workbook .et | .et .ett
application/wps-presentation | slides | WPS 演示 .dps | WPS Presentation .dps | .dps .dpt
application/ole-other | other | 旧版 Office 格式的文件 | a file in an old Office container | .vsd .msg .pub .mpp
application/vnd.ms-word.document.macroenabled.12 | text | 含宏的 Word 文档 .docm | Word document with macros .docm | .docm
application/vnd.openxmlformats-officedocument.wordprocessingml.template | text | Word 模板 .dotx | Word template .dotx | .dotx
application/vnd.ms-word.template.macroenabled.12 | text | 含宏的 Word 模板 .dotm | Word template with macros .dotm | .dotm
application/vnd.ms-excel.sheet.macroenabled.12 | table | 含宏的 Excel 工作簿 .xlsm | Excel workbook with macros .xlsm | .xlsm
application/vnd.ms-excel.sheet.binary.macroenabled.12 | table | Excel 二进制工作簿 .xlsb | binary Excel workbook .xlsb | .xlsb
application/vnd.openxmlformats-officedocument.spreadsheetml.template | table | Excel 模板 .xltx | Excel template .xltx | .xltx
application/vnd.ms-excel.template.macroenabled.12 | table | 含宏的 Excel 模板 .xltm | Excel template with macros .xltm | .xltm
application/vnd.openxmlformats-officedocument.presentationml.presentation | slides | PowerPoint 演示文稿 .pptx | PowerPoint presentation .pptx | .pptx .ppsx .pptm .potx
application/vnd.oasis.opendocument.text | text | OpenDocument 文档 .odt | OpenDocument text .odt | .odt .ott .fodt
application/vnd.oasis.opendocument.spreadsheet | table | OpenDocument 表格 .ods | OpenDocument spreadsheet .ods | .ods .ots .fods
application/vnd.oasis.opendocument.presentation | slides | OpenDocument 演示文稿 .odp | OpenDocument presentation .odp | .odp
application/rtf | text | RTF 文档 .rtf | RTF document .rtf | .rtf
text/plain | text | 纯文本文件 .txt | plain text file .txt | .txt .log
application/excel-2003-xml | table | Excel 2003 XML 表格 .xml | Excel 2003 XML spreadsheet .xml |
application/word-2003-xml | text | Word 的 XML 文档 .xml | Word document saved as XML .xml |
text/xml | other | XML 文件 .xml | XML file .xml | .xml
text/html | web | 网页 .html | web page .html | .html .htm .xhtml
multipart/related | web | 网页存档 .mht | web archive .mht | .mht .mhtml
application/ofd | layout | OFD 版式文件 .ofd | OFD document .ofd | .ofd
application/vnd.ms-xpsdocument | layout | XPS 版式文件 .xps | XPS document .xps | .xps .oxps
application/ceb | layout | CEB 版式文件 .ceb | CEB document .ceb | .ceb .cebx .gd .gw
application/caj | layout | CAJ 文件 .caj | CAJ document .caj | .caj .kdh .nh
application/vnd.apple.pages | other | 苹果 Pages 文稿 | Apple Pages document | .pages
application/vnd.apple.numbers | other | 苹果 Numbers 表格 | Apple Numbers spreadsheet | .numbers
application/vnd.apple.keynote | other | 苹果 Keynote 演示文稿 | Apple Keynote presentation | .key
image/tiff | picture | TIFF 图片 .tif | TIFF picture .tif | .tif .tiff
image/heic | picture | HEIC 照片 .heic | HEIC photograph .heic | .heic .heif .hif
image/bmp | picture | BMP 图片 .bmp | BMP picture .bmp | .bmp .dib
image/gif | picture | GIF 图片 .gif | GIF picture .gif | .gif
image/webp | picture | WebP 图片 .webp | WebP picture .webp | .webp
image/avif | picture | AVIF 图片 .avif | AVIF picture .avif | .avif
image/svg+xml | picture | SVG 图片 .svg | SVG picture .svg | .svg
image/vnd.adobe.photoshop | picture | PSD 图片 .psd | PSD picture .psd | .psd
image/vnd.dwg | layout | CAD 图纸 .dwg | CAD drawing .dwg | .dwg .dxf
application/zip | archive | 压缩包 .zip | archive .zip | .zip
application/x-rar-compressed | archive | 压缩包 .rar | archive .rar | .rar
application/x-7z-compressed | archive | 压缩包 .7z | archive .7z | .7z
application/gzip | archive | 压缩包 .gz | archive .gz | .gz .tgz .tar .bz2 .xz .jar
video/mp4 | other | 视频文件 | video | .mp4 .mov .avi .wmv .mkv .flv
audio/mpeg | other | 音频文件 | sound recording | .mp3 .wav .m4a .amr .wma .aac
application/x-msdownload | other | 可执行程序 | program | .exe .msi .com .scr .bat
` as const;

type FirstCell<Line> = Line extends `${infer Name} | ${string}` ? Name : never;
type FirstCells<Table, Found = never> = Table extends `${infer Line}\n${infer Rest}`
  ? FirstCells<Rest, Found | FirstCell<Line>>
  : Found;

/** The name of a format that has a line above: whatever tells formats apart gives one of these. */
export type FormatName = FirstCells<typeof formatNames>;

/** The same formats under other names: what browsers, WPS, Windows and file libraries call them. */
export const formatAliases = `
image/jpeg | image/jpg image/pjpeg
image/png | image/apng image/x-png
application/pdf | application/x-pdf
application/json | text/json
text/markdown | text/x-markdown
text/csv | application/csv
application/wps-writer | application/vnd.ms-works application/wps-office.wps application/kswps
application/msword | application/wps-office.doc
application/wps-spreadsheets | application/wps-office.et application/kset
application/vnd.ms-excel | application/wps-office.xls
application/wps-presentation | application/wps-office.dps application/ksdps
application/vnd.ms-powerpoint | application/wps-office.ppt
application/vnd.openxmlformats-officedocument.wordprocessingml.document | application/wps-office.docx
application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | application/wps-office.xlsx
application/ole-other | application/x-ole-storage application/x-cfb
text/xml | application/xml
application/rtf | text/rtf
text/html | application/xhtml+xml
multipart/related | message/rfc822 application/x-mimearchive
application/ofd | application/vnd.ofd
application/vnd.ms-xpsdocument | application/oxps
image/heic | image/heif image/heic-sequence image/heif-sequence
image/tiff | image/tif
image/bmp | image/x-ms-bmp image/x-bmp
application/zip | application/x-zip-compressed application/x-zip application/java-archive
application/x-rar-compressed | application/vnd.rar application/x-rar
application/gzip | application/x-gzip application/x-tar application/x-bzip2 application/x-xz
video/mp4 | video/quicktime
application/x-msdownload | application/x-executable application/vnd.microsoft.portable-executable
`;
