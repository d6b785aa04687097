package dev.oarlock.cli.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.mapping.definition.MappingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowFunctionsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      textBlock =
          """
          1,160.00         ! $money(field, "usd")                    ! {"amount":116000,"currency":"USD"}
          125000           ! $money(field, "JPY")                    ! {"amount":125000,"currency":"JPY"}
          87.500           ! $money(field, "kwd")                    ! {"amount":87500,"currency":"KWD"}
          USD 24,000.00    ! $money(field, "USD")                    ! {"amount":2400000,"currency":"USD"}
          (1,000.00)       ! $money(field, "USD")                    ! {"amount":-100000,"currency":"USD"}
          (€1,000.00)      ! $currency(field, "USD")                 ! "EUR"
          0.125            ! $money(field, "EUR")                    ! {"amount":13,"currency":"EUR"}
          3/4/2026         ! $day(field, "M/D/YYYY")                 ! "2026-03-04"
          05.10.26         ! $day(field, "DD.MM.YY")                 ! "2026-10-05"
          4 Mar 2026       ! $day(field, "D MMM YYYY")               ! "2026-03-04"
          2026-10-05 09:12 ! $day(field)                             ! "2026-10-05"
          2026-10-05       ! $day(field)                             ! "2026-10-05"
          1795600800       ! $day(field)                             ! "2026-11-25"
          1795600800       ! $day($number(field))                    ! "2026-11-25"
          2026-10-05 09:12 ! $instant(field, "Europe/Berlin")        ! "2026-10-05T07:12:00Z"
          2026-12-05T09:12 ! $instant(field, "America/New_York")     ! "2026-12-05T14:12:00Z"
          2026-10-05T09:00:00+02:00 ! $instant(field, "UTC")         ! "2026-10-05T07:00:00Z"
          10/5/2026 9:12 pm ! $instant(field, "UTC", "M/D/YYYY h:mm A") ! "2026-10-05T21:12:00Z"
          31.12.26         ! $day(field)                             ! "2026-12-31"
          12/31/2026 9:12 PM ! $instant(field, "UTC")                ! "2026-12-31T21:12:00Z"
          Mar 4, 2026      ! $day(field)                             ! "2026-03-04"
          4-Mar-26         ! $day(field)                             ! "2026-03-04"
          $1,160.00        ! $currency(field, "EUR")                 ! "USD"
          1160             ! $currency(field, "EUR")                 ! "EUR"
          ann@acme.example ! $domain(field)                          ! "acme.example"
          https://www.acme.example/x ! $domain(field)                ! "acme.example"
          2026-01-31       ! $monthsAfter(field, 1)                  ! "2026-02-28"
          0015e00000AbCdE  ! $id18(field)                            ! "0015e00000AbCdEAAV"
          cus_A1           ! $id18(field)                            ! "cus_A1"
          12,34,567.00     ! $money(field, "INR")                    ! {"amount":123456700,"currency":"INR"}
          CHF 1'250.-      ! $money(field, "CHF")                    ! {"amount":125000,"currency":"CHF"}
          Fr. 99.90        ! $money(field, "CHF")                    ! {"amount":9990,"currency":"CHF"}
          -$500.00         ! $money(field, "USD")                    ! {"amount":-50000,"currency":"USD"}
          R$ 1,000.50      ! $money(field, "BRL")                    ! {"amount":100050,"currency":"BRL"}
          R$ 1,000.50      ! $currency(field, "USD")                 ! "BRL"
          A$5              ! $currency(field, "USD")                 ! "AUD"
          $5 CAD           ! $currency(field, "USD")                 ! "CAD"
          120.50 zł        ! $currency(field, "USD")                 ! "PLN"
          September 5, 2026 ! $day(field)                            ! "2026-09-05"
          2026/9/5         ! $day(field)                             ! "2026-09-05"
          20260905         ! $day(field)                             ! "2026-09-05"
          2026-10-05 9:12 PM ! $instant(field, "UTC")                ! "2026-10-05T21:12:00Z"
          2026-10-05 09:12:33 -0700 ! $instant(field, "UTC")         ! "2026-10-05T16:12:33Z"
          2026-10-05 09:12 UTC ! $instant(field, "Europe/Berlin")    ! "2026-10-05T09:12:00Z"
          2026-11-25T23:30:00Z ! $day(field, "Asia/Tokyo")           ! "2026-11-26"
          1795600800       ! $day(field, "Asia/Tokyo")               ! "2026-11-25"
          2026-11-25 23:30 ! $day(field, "Asia/Tokyo")               ! "2026-11-25"
          """)
  void aFunctionGivesWhatTheFieldMeans(String field, String expression, String value)
      throws IOException {
    var mapped = map("id;field\n1;" + field + "\n", "{value: '" + expression + "'}");

    assertThat(mapped.refused()).isEmpty();
    assertThat(JsonTree.parse(mapped.signals().getFirst().detail()).get("value"))
        .hasToString(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      textBlock =
          """
          12.5       ! $money(field, "XXX")            ! "XXX" is no currency that anybody pays in
          12.5       ! $money(field, "euros")          ! "EUROS" is no currency that anybody pays in
          twelve     ! $money(field, "EUR")            ! not a number: "twelve"
          31/12/2026 ! $day(field, "M/D/YYYY")         ! "31/12/2026" is no day as M/D/YYYY
          2/29/2026  ! $day(field, "M/D/YYYY")         ! "2/29/2026" is no day as M/D/YYYY
          2026-13-01 ! $day(field)                     ! "2026-13-01" is no day as YYYY-MM-DD
          46388      ! $day(field)                     ! it may be Excel's number of 2027-01-01 (2031-01-02
          3/4/2026   ! $day(field)                     ! "3/4/2026" may be either day: say 'days: D/M/YYYY'
          2026-10-05 ! $instant(field, "Mars/Base")    ! "Mars/Base" is no time zone
          2026-10-35T09:00:00+02:00 ! $instant(field, "UTC") ! "2026-10-35T09:00:00+02:00" is no day
          2026-10-05 ! $day(field, "YYnonsense")              ! "YYnonsense" is no pattern of a day
          2026-02-30 ! $day(field)                     ! "2026-02-30" is no day as YYYY-MM-DD
          1.250      ! $money(field, "EUR")            ! "1.250" is 1.250 or 1250: say 'decimal: comma'
          5K         ! $money(field, "EUR")            ! not a number: "5K"
          12.5%      ! $number(field)                  ! not a number: "12.5%": say $number($replace(
          kr 1,250   ! $currency(field, "USD")         ! "kr 1,250" may be of several currencies
          """)
  void whatCannotBeIsNamedWithTheRow(String field, String expression, String reason)
      throws IOException {
    var mapped = map("id;field\n1;" + field + "\n", "{value: '" + expression + "'}");

    assertThat(mapped.signals()).isEmpty();
    assertThat(mapped.refused())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.line()).isEqualTo(2);
          assertThat(row.reason()).contains(reason);
        });
  }

  @Test
  void anEmptyFieldIsNothingRatherThanZero() throws IOException {
    var mapped =
        map("id;field\n1;\n", "{a: '$money(field, \"EUR\")', b: $day(field), c: $id18(field)}");

    assertThat(mapped.signals().getFirst().detail()).doesNotContain("\"a\"", "\"b\"", "\"c\"");
  }

  @Test
  void yenTimesAHundredIsRefused() throws IOException {
    var mapped =
        map(
            "id;field\n1;JPY\n2;USD\n",
            "{value: {amount: '$number(\"12\") * 100', currency: field}}");

    assertThat(mapped.signals()).hasSize(1);
    assertThat(mapped.refused().getFirst().reason())
        .isEqualTo(
            "the amount is multiplied by 100, and JPY has 0 digits: say $money(amount, currency)");
  }

  @Test
  void anotherRowOfTheFileTellsWhichNumberIsTheDay() throws IOException {
    var mapped = map("id;field\n1;3/4/2026\n2;13/4/2026\n", "{value: $day(field)}");

    assertThat(mapped.signals().getFirst().detail()).contains("\"2026-04-03\"");
  }

  @Test
  void numbersWithADecimalCommaAreReadAndWhatMayBeEitherIsAsked() throws IOException {
    var mapped = map("id;field\n1;1.250,50\n2;1.250\n3;12,5\n", "{value: $number(field)}");

    assertThat(mapped.signals())
        .extracting(signal -> JsonTree.parse(signal.detail()).get("value").asText())
        .containsExactly("1250.5", "12.5");
    assertThat(mapped.refused())
        .singleElement()
        .satisfies(row -> assertThat(row.reason()).contains("\"1.250\" is 1250 or 1.250"));
  }

  private MappingResult map(String csv, String detail) throws IOException {
    Files.writeString(folder.resolve("rows.csv"), csv);
    var mapping =
        List.of(
            "source: partner",
            "files:",
            "  - csv: rows.csv",
            "    separator: ;",
            "    key: id",
            "    signals:",
            "      - type: AccountRegistered",
            "        account: id",
            "        at: '\"2026-10-05\"'",
            "        detail: " + detail);
    Files.write(folder.resolve("map.yaml"), mapping);
    return SignalMapper.map(MappingReader.read(folder.resolve("map.yaml")), folder);
  }
}
