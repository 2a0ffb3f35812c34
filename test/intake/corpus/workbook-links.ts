import { strToU8 } from "fflate";
import { sheetXml, xlsxOf } from "../../support/workbook-builders.ts";
import { corpusOf, sample } from "./corpus-file.ts";

const rows = sheetXml([
  ["指标", "数值"],
  ["headTeacherAllowance", 500],
]);
const external = (type: string, target: string) =>
  `<Relationships><Relationship Id="r" Type="http://x/${type}" TargetMode="External" Target="${target}"/></Relationships>`;

type Part = readonly [string, string];
/** What is in the part, what it says, and what the intake says of it; nothing where it is harmless. */
type Case = readonly [string, Part, string?];

const inWorkbooks: readonly Case[] = [
  [
    "a linked workbook",
    ["xl/externalLinks/_rels/e.xml.rels", external("externalLinkPath", "/年/2020.xlsx")],
  ],
  [
    "a text file that was imported",
    [
      "xl/connections.xml",
      '<connections><connection id="1"><textPr sourceFile="C:\\a.txt"/></connection></connections>',
    ],
  ],
  [
    "a query over its own tables",
    [
      "xl/connections.xml",
      '<connections><connection><dbPr connection="Provider=Microsoft.Mashup.OleDb.1;Data Source=$Workbook$;Location=表1"/></connection></connections>',
    ],
  ],
  [
    "texts with bars and quotes",
    ["xl/a.xml", "<sst><si><t>甲|乙 &#65;!</t></si><f>IF(A1=\"a|b\",1,'x|y'!A1)</f></sst>"],
  ],
  [
    "DDE in capitals",
    [
      "xl/externalLinks/e.xml",
      '<externalLink><x:ddeLink xmlns:x="x" ddeService="a"/></externalLink>',
    ],
    "activeContent",
  ],
  [
    "DDE in a formula",
    ["xl/worksheets/s.xml", "<worksheet><f>cmd|'/c calc'!A0</f></worksheet>"],
    "activeContent",
  ],
  [
    "DDE in a formula by number",
    ["xl/worksheets/s.xml", "<worksheet><f>cmd&#x7C;'/c'!A0</f></worksheet>"],
    "activeContent",
  ],
  [
    "DDE in a formula kept as it is",
    ["xl/worksheets/s.xml", "<worksheet><f><![CDATA[cmd|'/c'!A0]]></f></worksheet>"],
    "activeContent",
  ],
  [
    "a web service",
    ["xl/worksheets/s.xml", '<worksheet><f>_xlfn.WEBSERVICE("http://a.invalid")</f></worksheet>'],
    "externalContent",
  ],
  [
    "a picture from the web",
    ["xl/worksheets/s.xml", '<worksheet><f>_xlfn.IMAGE("http://a.invalid/x")</f></worksheet>'],
    "externalContent",
  ],
  [
    "a web query",
    [
      "xl/connections.xml",
      '<connections><connection><webPr url="http://a.invalid"/></connection></connections>',
    ],
    "externalContent",
  ],
  [
    "a server of figures",
    [
      "xl/connections.xml",
      '<connections><connection><dbPr connection="Provider=SQLOLEDB;Data Source=db1;Initial Catalog=x"/></connection></connections>',
    ],
    "externalContent",
  ],
  [
    "a name that starts macros",
    ["xl/w.xml", '<workbook><definedName name="_xlnm.Auto_Open">x</definedName></workbook>'],
    "macrosInside",
  ],
  [
    "a name that calls a library",
    ["xl/w.xml", '<workbook><definedName name="a">CALL("urlmon","x")</definedName></workbook>'],
    "activeContent",
  ],
];

const expectedOf = ([path]: Part, code: string | undefined) =>
  code === undefined ? [] : [`error ${path} ${code}`];

/** What workbooks refer to, fetch and call. */
export const workbookLinks = [
  ...corpusOf(
    "indicators",
    inWorkbooks.map(([name, part, code]) => ({
      name: `${name} (link)`,
      fileName: "a.xlsx",
      content: () => xlsxOf(rows, { [part[0]]: strToU8(part[1]) }),
      expected: expectedOf(part, code),
    })),
  ),
  ...corpusOf("indicators", [
    {
      name: "a linked workbook, handed",
      fileName: "a.xlsx",
      content: sample("external-link.xlsx"),
    },
    {
      name: "a DDE link, handed",
      fileName: "a.xlsx",
      content: sample("dde-link.xlsx"),
      expected: ["error xl/externalLinks/externalLink1.xml activeContent"],
    },
  ]),
];
