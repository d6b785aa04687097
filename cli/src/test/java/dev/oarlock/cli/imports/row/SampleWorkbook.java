package dev.oarlock.cli.imports.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    return write(file, "Our customers", "name|renewal|MRR|note");
  }

  /// With these lines of texts on top.
  static Path write(Path file, String... lines) throws IOException {
    return ofSheets(file, sheet(lines));
  }

  /// With a sheet of words before it.
  static Path writeAfterNotes(Path file) throws IOException {
    var notes =
        "<worksheet xmlns=\"%s\"><sheetData>%s%s</sheetData></worksheet>"
            .formatted(MAIN, texts(1, "See the other sheet"), texts(2, "As of today"));
    return ofSheets(file, notes, sheet("name|renewal|MRR|note"));
  }

  private static Path ofSheets(Path file, String... sheets) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      add(zip, "[Content_Types].xml", contentTypes());
      add(zip, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
      add(zip, "xl/workbook.xml", workbook(sheets.length));
      add(zip, "xl/_rels/workbook.xml.rels", ofSheets(sheets.length));
      add(zip, "xl/styles.xml", styles());
      for (var at = 0; at < sheets.length; at++) {
        add(zip, "xl/worksheets/sheet" + (at + 1) + ".xml", sheets[at]);
      }
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

  private static String ofSheets(int count) {
    return relations(
        numbered(count, at -> relation(at, "worksheet", "worksheets/sheet" + at + ".xml"))
            + relation(count + 1, "styles", "styles.xml"));
  }

  private static String numbered(int count, IntFunction<String> each) {
    return IntStream.rangeClosed(1, count).mapToObj(each).collect(Collectors.joining());
  }

  private static String relation(int number, String kind, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(number, RELATIONS, kind, target);
  }

  private static String relations(String inside) {
    return """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    %s</Relationships>\
    """
        .formatted(inside);
  }

  private static String workbook(int sheets) {
    return "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
        .formatted(
            MAIN,
            RELATIONS,
            numbered(
                sheets,
                at ->
                    "<sheet name=\"Sheet%1$d\" sheetId=\"%1$d\" r:id=\"rId%1$d\"/>".formatted(at)));
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
  private static String sheet(String... lines) {
    var texts =
        IntStream.range(0, lines.length)
            .mapToObj(at -> texts(at + 1, lines[at]))
            .collect(Collectors.joining());
    var next = lines.length + 1;
    return """
    <worksheet xmlns="%1$s"><sheetData>%2$s\
    <row r="%3$d"><c r="A%3$d" t="inlineStr"><is><t>Acme</t></is></c>\
    <c r="B%3$d" s="1"><v>46447</v></c><c r="C%3$d"><v>1250.5</v></c></row>\
    <row r="%4$d"><c r="A%4$d" t="inlineStr"><is><t>Globex</t></is></c>\
    <c r="B%4$d" s="1"><v>46448</v></c><c r="C%4$d"><v>90</v></c></row>\
    </sheetData></worksheet>\
    """
        .formatted(MAIN, texts, next, next + 1);
  }

  private static String texts(int number, String line) {
    var row = new StringBuilder("<row r=\"%d\">".formatted(number));
    var column = 'A';
    for (var text : line.split("\\|")) {
      row.append(
          text.isEmpty()
              ? ""
              : "<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                  .formatted(column, number, text));
      column++;
    }
    return row.append("</row>").toString();
  }
}
