package dev.oarlock.cli.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.mapping.definition.ShippedMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What real exports hold beside the plain case of their samples.
class ShippedExportsTest {
  @TempDir private Path folder;

  @Test
  void aTicketThatIsOpenAgainIsOpenedAnewAndALaterClosingIsAnotherSignal() throws IOException {
    var head = "Id,Organization,Status,Priority,Created at,Updated at,Solved at,Reopens\n";
    var row = "7,Acme,%s,Urgent,2026-11-20 10:00:00 -0800,2026-11-25 09:00:00 -0800,%s,%s\n";

    var reopened = signals("zendesk", head + row.formatted("Open", "2026-11-21 10:00", 1));
    var solved = signals("zendesk", head + row.formatted("Solved", "2026-11-21 10:00", 0));
    var again = signals("zendesk", head + row.formatted("Solved", "2026-11-26 10:00", 1));

    assertThat(reopened)
        .extracting(it -> it.path("at").asText() + " " + it.path("priority").asText())
        .containsExactly("2026-11-20T18:00:00Z urgent", "2026-11-25T17:00:00Z urgent");
    assertThat(solved.getLast().path("id")).isNotEqualTo(again.getLast().path("id"));
    assertThat(solved.getFirst().path("id")).isEqualTo(again.getFirst().path("id"));
  }

  @Test
  void aConversationThatIsOpenAgainIsNotClosed() throws IOException {
    var signals =
        signals(
            "intercom",
            """
            Conversation ID,Conversation started at,Conversation last closed at,Conversation state,Company ID
            9,1795600800,1795687200,open,co-1
            """);

    assertThat(signals).hasSize(2).allMatch(it -> it.path("priority").asText().equals("normal"));
  }

  @Test
  void anAnswerThatStandsTwiceInAFileIsOne() throws IOException {
    var signals =
        signals(
            "delighted",
            """
            Response ID,Score,Comment,Email,Response Date
            r1,9,"Fine, really",ann@acme.example,2026-11-20 10:00:00 UTC
            r1,9,"Fine, really",ann@acme.example,2026-11-20 10:00:00 UTC
            """);

    assertThat(signals)
        .extracting(it -> it.path("id").asText())
        .containsExactly("SurveyAnswered-r1", "SurveyAnswered-r1");
  }

  @Test
  void aRenewalThatIsLostIsNoticeAndAnyOtherLostOpportunityIsNothing() throws IOException {
    var signals =
        signals(
            "salesforce",
            """
            Account ID,Opportunity ID,Opportunity Name,Type,Stage,Amount,Close Date,Loss Reason
            0015e00000AbCdE,0065e00000AbCdE,Acme 2025,New Business,Closed Won,12000,12/1/2025,
            0015e00000AbCdE,0065e00000AbCdF,Acme renewal,Existing,Closed Lost,12000,11/20/2026,Price
            0015e00000AbCdE,0065e00000AbCdG,Acme add-on,Existing,Closed Lost,2000,11/20/2026,Price
            """);

    assertThat(signals)
        .extracting(it -> it.path("order").asText() + " " + it.path("effective").asText())
        .containsExactly("new 2025-12-01", "cancellation 2026-11-20");
    assertThat(signals.getLast().path("comment").asText()).isEqualTo("Price");
  }

  @Test
  void aDealThatIsWonIsAContractOfItsCompany() throws IOException {
    var signals =
        signals(
            "hubspot",
            """
            Record ID,Deal Name,Deal Stage,Close Date,Amount,Associated Company IDs,Deal Type
            1,Acme 2026,Closed won,2026-03-01 10:00,6000.00,101;102,newbusiness
            2,Acme renewal,Closed won,2026-11-01 10:00,6600.00,101,existingbusiness
            3,Acme more,Closed lost,2026-11-01 10:00,6600.00,101,existingbusiness
            4,Nobody,Closed won,2026-11-01 10:00,6600.00,,newbusiness
            """);

    assertThat(signals)
        .extracting(it -> it.at("/account/id").asText() + " " + it.path("order").asText())
        .containsExactly("101 new", "101 renewal");
    assertThat(signals.getFirst().at("/lines/0/amount/amount").asLong()).isEqualTo(600_000);
  }

  /// A trial that ends without a way to pay is paused, as Stripe calls it.
  @Test
  void aTrialIsPaidForOnceItIsBoughtAndNeitherBeforeNorWhenItIsPaused() throws IOException {
    var signals =
        signals(
            "stripe",
            """
            id,Customer ID,Plan,Quantity,Currency,Interval,Amount,Status,Created (UTC),Trial End (UTC)
            sub_1,cus_1,team,1,usd,month,50.00,active,2026-10-01 00:00,2026-10-15 00:00
            sub_2,cus_2,team,1,usd,month,50.00,paused,2026-10-01 00:00,2026-10-15 00:00
            """);

    assertThat(signals)
        .filteredOn(it -> it.path("order").asText().equals("new"))
        .extracting(it -> it.path("effective").asText() + " " + it.path("trial").asBoolean())
        .containsExactly("2026-10-15 false", "2026-10-01 true");
    assertThat(signals)
        .filteredOn(it -> it.has("name"))
        .extracting(it -> it.path("since").asText())
        .containsExactly("2026-10-15", "");
  }

  @Test
  void aPausedSubscriptionCostsNothingFromTheDayOfItsPause() throws IOException {
    var head = "Subscription Id,Customer Id,Plan Id,Status,Plan Unit Price,Created At,Pause Date\n";
    var row = "s1,c1,team,%s,30.00,2025-12-01 00:00,2026-11-10 00:00\n";

    for (var each : List.of("Paused 2026-11-10 0", "Active - 3000")) {
      var told = each.split(" ");
      var signals = signals("chargebee", head + row.formatted(told[0]));

      assertThat(signals.get(1).at("/lines/0/amount/amount").asInt()).isEqualTo(3000);
      assertThat(signals.getLast().path("order").asText()).isEqualTo("amendment");
      assertThat(signals.getLast().at("/lines/0/amount/amount").asText()).isEqualTo(told[2]);
      assertThat(signals.getLast().path("effective").asText().equals("2026-11-10"))
          .isEqualTo(told[0].equals("Paused"));
    }
  }

  /// Without a start or a renewal a list begins on its own day; a later one is a change of its own.
  @Test
  void aLaterListTellsAnotherRevenueAlsoWhereNobodyKnowsTheStart() throws IOException {
    var first = signals("spreadsheet", "name,MRR\nBirch,200\n");
    var later = signals("spreadsheet", "name,MRR\nBirch,250\n");

    var ids = first.stream().map(it -> it.path("id").asText()).toList();
    assertThat(later)
        .filteredOn(it -> it.has("lines") && !ids.contains(it.path("id").asText()))
        .extracting(it -> it.path("order").asText())
        .containsExactly("amendment");
  }

  @Test
  void whatIsPaidBeforeItIsDueWasPaidByTheDayOfTheExport() throws IOException {
    var head = "id,Customer,Date (UTC),Due Date (UTC),Total,Amount Paid,Currency,Status\n";
    var row = "%s,cus_1,2025-01-02 00:00,%s,100.00,%s,usd,%s\n";
    var csv =
        head
            + row.formatted("in_1", "2025-02-01", "100.00", "paid")
            + row.formatted("in_2", "2999-02-01", "100.00", "paid")
            + row.formatted("in_3", "2999-02-01", "40.00", "open");
    Files.writeString(folder.resolve("export.csv"), csv);
    Files.setLastModifiedTime(
        folder.resolve("export.csv"), FileTime.from(Instant.parse("2026-11-20T10:00:00Z")));

    assertThat(SignalMapper.map(ShippedMapping.STRIPE.mapping(), folder).signals())
        .filteredOn(it -> it.type().equals("InvoicePaid"))
        .extracting(it -> it.at().toString().substring(0, 10))
        .containsExactly("2025-02-01", "2026-11-20", "2026-11-20");
  }

  @Test
  void twoRowsOfOneNameInAListAreOneCustomerAndItIsSaid() throws IOException {
    assertThat(mapped("spreadsheet", "name,MRR\nSummit,200\nSummit,300\nPeak,1\n").noted())
        .hasSize(1)
        .allSatisfy((said, rows) -> {
          assertThat(said).contains("export.csv: called like one before");
          assertThat(rows).isOne();
        });
    assertThat(mapped("spreadsheet", "id,name,MRR\n1,Summit,200\n2,Summit,300\n").noted())
        .isEmpty();
  }

  private MappingResult mapped(String shape, String csv) throws IOException {
    Files.writeString(folder.resolve("export.csv"), csv);
    return SignalMapper.map(ShippedMapping.named(shape).orElseThrow().mapping(), folder);
  }

  private List<JsonNode> signals(String shape, String csv) throws IOException {
    var mapped = mapped(shape, csv);
    assertThat(mapped.refused()).isEmpty();
    return mapped.signals().stream().<JsonNode>map(it -> StrictJson.parse(it.detail())).toList();
  }
}
