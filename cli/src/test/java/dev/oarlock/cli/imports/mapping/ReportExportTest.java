package dev.oarlock.cli.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.mapping.definition.MappingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A report as a CRM exports it: two columns of one name, ids that differ in case only, a field
/// over two lines, totals and a footer.
class ReportExportTest {
  private static final String REPORT =
      """
      "Account","Account ID","Deal","Stage","Amount","Amount"
      "Granite LLC","0015e00000AbCdE","Renewal","Closed Won","USD 24,000.00","24000"
      "Granite EMEA","0015e00000aBcDe","New","Closed Won","USD 6,000.00","6000"
      "Northgate ""NG"" Foods","0015e00000ZZZZ1","Expansion
      (2nd site)","Closed Won","USD 12,500.50","12500.50"
      "Blue Heron","0015e00000YYYY2","Renewal","Negotiation","USD 8,000.00","8000"
      "","","","","","50500.50"
      "Grand Totals (4 records)"

      "Confidential Information"
      """;
  private static final String MAPPING =
      """
      source: crm
      files:
        - csv: report.csv
          key: '`Account ID` & "-" & Deal'
          skip:
            - {when: '`Account ID` = ""', because: totals and footer}
            - {when: 'Stage != "Closed Won"', because: not signed}
          signals:
            - type: ContractChanged
              account: {system: '"crm"', id: '`Account ID`'}
              at: '"2026-01-01"'
              detail:
                contract: Deal
                order: '"new"'
                effective: '"2026-01-01"'
                termMonths: 12
                lines: [{sku: '"licence"', quantity: 1, amount: '$money(AMOUNT, "USD")', per: '"year"'}]
      """;

  @TempDir private Path folder;

  @Test
  void eitherColumnOfOneNameGivesItsAmountByItsNumber() throws IOException {
    for (var column : new String[] {"`Amount#1`", "`Amount#2`"}) {
      assertThat(map(column).signals())
          .extracting(it -> StrictJson.parse(it.detail()))
          .extracting(
              it -> it.at("/account/id").asText(),
              it -> it.path("contract").asText(),
              it -> it.at("/lines/0/amount/amount").asLong())
          .containsExactlyInAnyOrder(
              tuple("0015e00000AbCdE", "Renewal", 2_400_000L),
              tuple("0015e00000aBcDe", "New", 600_000L),
              tuple("0015e00000ZZZZ1", "Expansion\n(2nd site)", 1_250_050L));
    }
  }

  @Test
  void whatIsUnsignedOrNoRowOfDataIsCountedAndRefusesNothing() throws IOException {
    var mapped = map("`Amount#2`");

    assertThat(mapped.refused()).isEmpty();
    assertThat(mapped.skipped())
        .containsEntry("report.csv: not signed", 1)
        .containsEntry("report.csv: totals and footer", 3);
  }

  @Test
  void theNameAloneIsRefusedBeforeAnythingIsMade() {
    assertThatThrownBy(() -> map("Amount"))
        .hasMessageContaining("two columns are called 'Amount': say `Amount#1` or `Amount#2`");
  }

  private MappingResult map(String amount) throws IOException {
    Files.writeString(folder.resolve("report.csv"), REPORT);
    var file = Files.writeString(folder.resolve("map.yaml"), MAPPING.replace("AMOUNT", amount));
    return SignalMapper.map(MappingReader.read(file), folder);
  }
}
