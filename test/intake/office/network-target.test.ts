import { expect, test } from "vitest";
import { isOnNetwork } from "../../../shared/intake/office/network-target.ts";

test.each([
  "Normal.dotm",
  "../2020.xlsx",
  "/data/2020.xlsx",
  "C:\\Users\\wang\\a.dotm",
  "c:/a.dotm",
  "%APPDATA%\\Microsoft\\Templates\\Normal.dotm",
  "file:///C:\\a.xlsx",
  "file:///C|/a.xlsx",
  "file:/C:/a.xlsx",
  "file:///home/a.odt",
  "file:a.xlsx",
  "file://localhost/C:/a.xlsx",
  "file:///D:%5C%E5%B9%B4.xlsx",
  "\\\\?\\C:\\a.xlsx",
  "data:image/png;base64,AAAA",
  "#Sheet1!A1",
  "NULL",
  "表:1.xlsx",
  "",
])("%j lies on the disk", (target) => {
  expect(isOnNetwork(target)).toBe(false);
});

test.each([
  "http://example.invalid/a.dotm",
  " HTTPS://example.invalid",
  "h\u0000ttp://example.invalid",
  "\\\\server\\share\\a.dotm",
  "\\\\\\\\server\\\\share",
  "//server/share",
  "/\\server/share",
  "file://server/share/a",
  "file:\\\\server\\share",
  "file:////server/share",
  "file:///\\\\10.0.0.1\\share\\a.dotm",
  "%5C%5Cserver%5Cshare",
  "file:///%5c%5cserver/a",
  "\\\\?\\UNC\\server\\share",
  "ftp://example.invalid/a",
  "smb://example.invalid/a",
  "mhtml:http://example.invalid/a!x",
  "ms-word:ofe|u|http://example.invalid",
  '"http://example.invalid"',
])("%j lies on the network", (target) => {
  expect(isOnNetwork(target)).toBe(true);
});
