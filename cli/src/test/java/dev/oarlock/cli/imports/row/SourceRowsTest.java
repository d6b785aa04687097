package dev.oarlock.cli.imports.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.oarlock.cli.csv.CsvTableException;
import dev.oarlock.mapping.format.ColumnAliases;
import dev.oarlock.mapping.format.DayOrder;
import dev.oarlock.mapping.format.DecimalMark;
import dev.oarlock.mapping.format.FileFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files as other programs write them.
class SourceRowsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          windows-1252 ! windows-1252, separated by ;, decimal comma
          UTF-8        ! separated by ;, decimal comma
          UTF-16LE     ! UTF-16LE, separated by ;, decimal comma
          """)
  void aGermanSpreadsheetIsReadAsItWasSaved(String encoding, String said) throws IOException {
    var text = "Kunde;Preis\nMüller & Söhne;1.250,50\n\"Straße; Nord\";3.999,00\n";
    var file =
        write("kunden.csv", (encoding.startsWith("UTF-16") ? "\uFEFF" : "") + text, encoding);

    var source = open(file);

    assertThat(source.description()).isEqualTo(said);
    assertThat(source.numbers().decimal()).isEqualTo(DecimalMark.COMMA);
    assertThat(rows(source))
        .extracting(row -> row.columns().get("Kunde"))
        .containsExactly("Müller & Söhne", "Straße; Nord");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sep=;\nid;name\n1;A, B\n",
        "id\tname\n1\tA, B\n",
        "id|name\n1|\"A, B\"\n",
        "\uFEFFid;name\n1;A, B\n",
        "Report of 5 October\n\nid;name\n1;A, B\n",
        "name;note;id\n\"A, B\";one, two, three, four, five, six;1\n"
      })
  void separatorMarksAndTitlesAreRecognised(String text) throws IOException {
    var rows = rows(open(write("a.csv", text, "UTF-8")));

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().columns()).containsEntry("id", "1").containsEntry("name", "A, B");
  }

  @Test
  void aRowThatIsTooShortOrLongIsNamedByTheLineOfTheFile() throws IOException {
    var text =
        """
        id,name,note,
        1,One,"two
        lines",

        2,Two,x,,extra
        3,Three
        4,Four,,,
        """;

    assertThat(rows(open(write("a.csv", text, "UTF-8"))))
        .extracting(SourceRow::line, row -> row.mistake().orElse(""))
        .containsExactly(
            tuple(2, ""),
            tuple(5, "the row has 5 fields, and there are 4 columns: 'extra' is in none"),
            tuple(6, "the row has 2 fields, and there are 4 columns: it ends before 'note'"),
            tuple(7, ""));
  }

  @Test
  void columnsOfOneNameAreToldApartByNumber() throws IOException {
    var row = rows(open(write("a.csv", "id,Amount,Amount\n1,USD 5,5\n", "UTF-8"))).getFirst();

    assertThat(row.columns().get("Amount#2")).isEqualTo("5");
    assertThatThrownBy(() -> row.columns().get("Amount"))
        .hasMessage("two columns are called 'Amount': say `Amount#1` or `Amount#2`");
  }

  @Test
  void columnNamesInTheMiddleAreNoRow() throws IOException {
    var rows = rows(open(write("a.csv", "id,name\n1,One\nid,name\n2,Two\n", "UTF-8")));

    assertThat(rows).extracting(SourceRow::line).containsExactly(2, 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void lettersOfTwoBytesNeedNoMark(String encoding) throws IOException {
    var rows = rows(open(write("a.csv", "id,name\n1,Müller\n", encoding)));

    assertThat(rows.getFirst().columns()).containsEntry("name", "Müller");
  }

  @Test
  void aQuoteThatIsNeverClosedIsNamed() throws IOException {
    var source = open(write("a.csv", "id,name\n1,\"A\n2,B\n", "UTF-8"));

    assertThatThrownBy(() -> rows(source))
        .isInstanceOf(CsvTableException.class)
        .hasMessageContaining("a.csv, line 2: not a CSV line");
  }

  @Test
  void linesOfJsonMayHaveFieldsOfTheirOwn() throws IOException {
    var text = "{\"id\":1,\"plan\":{\"seats\":5}}\n\n{\"id\":2}\n{broken\n";

    var rows = rows(open(write("a.jsonl", text, "UTF-8")));

    assertThat(rows).extracting(SourceRow::line).containsExactly(1, 3, 4);
    assertThat(rows.get(1).columns().get("plan")).isNull();
    assertThat(rows.get(2).mistake())
        .hasValueSatisfying(it -> assertThat(it).startsWith("not a JSON"));
  }

  @Test
  void aWorkbookGivesDaysAndNumbersAsTheyAre() throws IOException {
    var file = SampleWorkbook.write(folder.resolve("book.xlsx"));

    var rows = rows(open(file));

    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().columns())
        .containsEntry("name", "Acme")
        .containsEntry("renewal", "2027-03-01")
        .containsEntry("MRR", "1250.5")
        .containsEntry("note", "");
    assertThat(rows.get(1).line()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          Customer,,Contract,|Name,Owner,Start,MRR       ! Customer Name, Owner, Contract Start, MRR
          Customer,Owner,Contract,|,,Start,End           ! Customer, Owner, Contract Start, End
          Name,Seats,2026,,2025,|,,MRR,Users,MRR,Users   ! Name, Seats, 2026 MRR, 2026 Users, 2025 MRR, 2025 Users
          """)
  void columnNamesOverTwoLinesAreJoined(String lines, String names) throws IOException {
    var data = "Acme,Kim,2026-03-01,500,7,8\nGlobex,Lee,2026-04-01,n/a,,\n";
    var width = names.split(", ").length;
    var rows = data.replaceAll("(?m)^((?:[^,\n]*,){%d}[^,\n]*),.*$".formatted(width - 1), "$1");

    var source = open(write("a.csv", lines.replace('|', '\n') + "\n" + rows, "UTF-8"));

    assertThat(source.header()).containsExactly(names.split(", "));
    assertThat(source.description()).isEqualTo("column names over two lines");
    assertThat(rows(source)).extracting(SourceRow::line).containsExactly(3, 4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          a gap in the names and a row without a number    ! name,,MRR|Acme,x,n/a|Globex,y,500
          the same with nothing where the number would be  ! name,,MRR|Acme,x,|Globex,y,500
          numbers in the second line                       ! ,name,MRR|0,Acme,5|1,Globex,6
          no gap                                           ! name,MRR|Acme,free|Globex,500
          a gap that the second line leaves                ! name,,MRR|Acme,,free|Globex,,500
          words alone                                      ! name,,plan|Acme,x,pro|Globex,y,basic
          """)
  void whatFollowsTheNamesIsARowWhereItMayBeOne(String because, String text) throws IOException {
    var source = open(write("a.csv", text.replace('|', '\n') + "\n", "UTF-8"));

    assertThat(rows(source)).as(because).hasSize(2);
  }

  @Test
  void namesStandOnTheLineThatWasSaidAlone() throws IOException {
    var file = write("a.csv", "Contract,\nStart,End\n2026-03-01,2027-02-28\n", "UTF-8");

    assertThat(SourceRows.open(file, onLine(1), "m.yaml:1").header())
        .containsExactly("Contract", "");
    assertThat(SourceRows.open(file, onLine(2), "m.yaml:1").header())
        .containsExactly("Start", "End");
  }

  @Test
  void namesOverTwoLinesOfAWorkbookAreJoined() throws IOException {
    var file =
        SampleWorkbook.write(
            folder.resolve("book.xlsx"), "Our customers", "Customer||Monthly", "|Renewal|revenue");

    var source = open(file);

    assertThat(source.header()).containsExactly("Customer", "Renewal", "Monthly revenue");
    assertThat(source.description()).isEqualTo("workbook, column names over two lines");
    assertThat(rows(source)).extracting(SourceRow::line).containsExactly(4, 5);
  }

  @Test
  void aColumnUnderAHeadingGoesByItsOwnNameToo() throws IOException {
    var file =
        write(
            "a.csv", "Name,Contract,,Money,\n,Start,End,MRR,Paid\nA,1.3.26,1.3.27,5,5\n", "UTF-8");

    var row = rows(open(file)).getFirst().columns();

    assertThat(row).containsEntry("Contract Start", "1.3.26").containsEntry("End", "1.3.27");
    assertThat(row.get("Contract End")).isEqualTo("1.3.27");
    assertThat(row.get("MRR")).isEqualTo(row.get("Money MRR")).isEqualTo("5");
  }

  @ParameterizedTest
  @CsvSource({"25/4/2027, DAY_FIRST", "4/25/2027, MONTH_FIRST", "5/6/2027,"})
  void aDayFarDownInTheFileTellsWhichNumberIsTheDay(String last, DayOrder order)
      throws IOException {
    var rows = "A,3/4/2027\n".repeat(300) + "Z," + last + "\n";

    var source = open(write("a.csv", "name,renewal\n" + rows, "UTF-8"));

    assertThat(source.days()).isEqualTo(Optional.ofNullable(order));
  }

  @Test
  void aSheetOfWordsBeforeTheTableIsPassedOver() throws IOException {
    var source = open(SampleWorkbook.writeAfterNotes(folder.resolve("book.xlsx")));

    assertThat(source.header()).startsWith("name", "renewal", "MRR");
    assertThat(source.description()).isEqualTo("workbook, sheet Sheet2 of Sheet1, Sheet2");
  }

  @Test
  void whatIsNoObjectAmongJsonObjectsIsNamedAndTheOthersGoOn() throws IOException {
    var list = rows(open(write("a.json", "\n [{\"id\": 1},\n 5,\n [6], {\"id\": 2}]", "UTF-8")));
    var lines = rows(open(write("b.jsonl", "{\"id\": 1}\n[5]\n{\"id\": 2}\n", "UTF-8")));

    assertThat(list)
        .extracting(row -> row.mistake().isPresent())
        .containsExactly(false, true, true, false);
    assertThat(lines.get(1).mistake()).contains("not a JSON object");
    assertThat(lines.getLast().columns()).containsEntry("id", 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          POINT ! 1,250.50     ! 1250.50
          POINT ! 12,34,567.00 ! 1234567.00
          POINT ! 1'250.-      ! 1250
          POINT ! CHF 1’250.–  ! 1250
          POINT ! 1,250-       ! -1250
          POINT ! -$500.00     ! -500.00
          POINT ! −3           ! -3
          COMMA ! 1.250,50 zł  ! 1250.50
          COMMA ! 0.125        !
          POINT ! 5K           !
          POINT ! 5 apples     !
          POINT ! USD 24,000   ! 24000
          POINT ! $1,160.00    ! 1160.00
          POINT ! 12 500.5 €   ! 12500.5
          POINT ! -3           ! -3
          POINT ! (1,000.00)   ! -1000.00
          POINT ! ($1,000.00)  ! -1000.00
          POINT ! $(1,000.00)  ! -1000.00
          COMMA ! (89,90 €)    ! -89.90
          COMMA ! 1.250,50-    ! -1250.50
          POINT ! (-5)         !
          POINT ! (5           !
          COMMA ! 1.250,50     ! 1250.50
          COMMA ! 89,90 EUR    ! 89.90
          COMMA ! 3.999        ! 3999
          COMMA ! 1'250,5      ! 1250.5
          POINT ! 1.250,50     !
          POINT ! 12,5         !
          COMMA ! 1,250.50     !
          POINT ! 1-2          !
          """)
  void numbersAreReadAsTheFileWritesThem(DecimalMark mark, String text, String number) {
    assertThat(mark.parse(text).map(Object::toString).orElse(null)).isEqualTo(number);
  }

  private static FileFormat onLine(int headerLine) {
    return new FileFormat(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.of(headerLine),
        Optional.empty(),
        ColumnAliases.none());
  }

  private Path write(String name, String text, String encoding) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(Charset.forName(encoding)));
  }

  private static SourceRows open(Path file) {
    return SourceRows.open(file, FileFormat.recognized(), "m.yaml:1");
  }

  private static List<SourceRow> rows(SourceRows source) throws IOException {
    var rows = new ArrayList<SourceRow>();
    source.forEach(rows::add);
    return rows;
  }
}
