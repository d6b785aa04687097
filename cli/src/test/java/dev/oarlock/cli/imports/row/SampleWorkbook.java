package dev.oarlock.cli.imports.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook as small as one can be: a title, column names and two rows.
final class SampleWorkbook {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final String FORMATS = "application/vnd.openxmlformats";

  private SampleWorkbook() {}

  static Path write(Path file) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      add(zip, "[Content_Types].xml", contentTypes());
      add(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
      add(zip, "xl/workbook.xml", workbook());
      add(zip, "xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml"));
      add(zip, "xl/styles.xml", styles());
      add(zip, "xl/worksheets/sheet1.xml", sheet());
    }
    return file;
  }

  private static void add(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String contentTypes() {
    return """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" ContentType="%s-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/xl/workbook.xml" \
    ContentType="%s-officedocument.spreadsheetml.sheet.main+xml"/>\
    <Override PartName="/xl/styles.xml" \
    ContentType="%s-officedocument.spreadsheetml.styles+xml"/></Types>\
    """
        .formatted(FORMATS, FORMATS, FORMATS);
  }

  private static String relations(String kind, String target) {
    return """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type="%s/%s" Target="%s"/>\
    <Relationship Id="rId2" Type="%s/styles" Target="styles.xml"/></Relationships>\
    """
        .formatted(RELATIONS, kind, target, RELATIONS);
  }

  private static String workbook() {
    return """
    <workbook xmlns="%s" xmlns:r="%s"><sheets>\
    <sheet name="Book" sheetId="1" r:id="rId1"/></sheets></workbook>\
    """
        .formatted(MAIN, RELATIONS);
  }

  /// The second format shows a day.
  private static String styles() {
    return """
    <styleSheet xmlns="%s"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>\
    </styleSheet>\
    """
        .formatted(MAIN);
  }

  /// 46447 is 1 March 2027.
  private static String sheet() {
    return """
    <worksheet xmlns="%s"><sheetData>\
    <row r="1"><c r="A1" t="inlineStr"><is><t>Our customers</t></is></c></row>\
    <row r="2"><c r="A2" t="inlineStr"><is><t>name</t></is></c>\
    <c r="B2" t="inlineStr"><is><t>renewal</t></is></c>\
    <c r="C2" t="inlineStr"><is><t>MRR</t></is></c>\
    <c r="D2" t="inlineStr"><is><t>note</t></is></c></row>\
    <row r="3"><c r="A3" t="inlineStr"><is><t>Acme</t></is></c>\
    <c r="B3" s="1"><v>46447</v></c><c r="C3"><v>1250.5</v></c></row>\
    <row r="4"><c r="A4" t="inlineStr"><is><t>Globex</t></is></c>\
    <c r="B4" s="1"><v>46448</v></c><c r="C4"><v>90</v></c></row>\
    </sheetData></worksheet>\
    """
        .formatted(MAIN);
  }
}
