package dev.oarlock.cli.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.OarlockCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `oarlock mapping check`, without an instance.
class MappingCheckTest {
  private static final String BILLING =
      """
      source: billing
      listens: [webhook.billing]
      events:
        - types: [payment.received]
          key: id
          signals:
            - type: InvoicePaid
              account: {system: '"billing"', id: customer}
              at: paid
              detail: {invoice: id, due: due, amount: '$money(amount, "USD")'}
      """;

  @TempDir private Path folder;
  private int exit;

  @Test
  void eachEventIsShownAsTheSignalsThatItBecomes() throws IOException {
    var said =
        check(
            BILLING,
            "{'detail-type':'payment.received','detail':"
                + "{'id':'p1','customer':'cu_9','paid':'2026-11-01','due':'2026-11-09','amount':'12.50'}}");

    assertThat(said)
        .contains("billing@1 reads events from webhook.billing:", "payment.received: InvoicePaid")
        .contains("InvoicePaid {\"account\":{\"system\":\"billing\",\"id\":\"cu_9\"}", "1250");
    assertThat(exit).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          {'detail-type':'payment.received','detail':{'id':'p1','paid':'2026-11-01','due':'2026-11-09','amount':'1'}} | the account of InvoicePaid is empty
          {'detail-type':'payment.received','detail':{'id':'p1','customer':'c','paid':'2026-11-01','due':'2026-11-09','amount':'one'}} | not a number
          {'detail-type':'payment.received','detail':{'id':'p1','customer':'c','paid':'2026-11-01','due':'2026-11-09'}} | amount
          {'detail-type':'payment.failed','detail':{}} | no rule names it
          {'detail-type':'payment.received','source':'crm','detail':{}} | it is not listened to
          """)
  void whatWouldNotGetThroughIsSaid(String event, String why) throws IOException {
    assertThat(check(BILLING, event)).contains("would not get through: ").contains(why);
    assertThat(exit).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          source: billing               | source: oarlock.slack      | the source 'oarlock.slack' is taken
          source: billing               | source: aws.events         | the source 'aws.events' is taken
          listens: [webhook.billing]    | listens: ['*']             | '*' cannot be listened to
          listens: [webhook.billing]    | version: 2                 | 'listens' is missing
          types: [payment.received]     | types: [InvoicePaid]       | is taken as it is
          key: id                       | key: '$nonsense('          | not a JSONata expression
          type: InvoicePaid             | type: InvoicePayd          | no signal is called 'InvoicePayd'
          """)
  void aMistakeIsRefusedWithWhatToDo(String right, String wrong, String why) throws IOException {
    assertThat(check(BILLING.replace(right, wrong))).contains(why);
    assertThat(exit).isEqualTo(1);
  }

  @Test
  void theGuidesMappingReadsItsEventAsAWebhookPostsIt() throws IOException {
    var guide = Files.readString(Path.of("..", "docs", "data.md")).split("### Systems of yours")[1];

    var said =
        check(
            guide.split("```yaml\n")[1].split("```")[0],
            guide.split("```json\n")[1].split("```")[0]);

    assertThat(said).contains("ContractChanged {").contains("\"quantity\":15");
    assertThat(exit).isZero();
  }

  @Test
  void aMappingThatIsTooLargeIsRefused() throws IOException {
    assertThat(check(BILLING + "# ".repeat(60_000))).contains("a mapping may have 100,000");
  }

  @Test
  void aTypeOfASystemWhoseMappingShipsIsReadInItsPlaceAndThatIsSaid() throws IOException {
    assertThat(
            check(
                BILLING
                    .replace("webhook.billing", "stripe")
                    .replace("payment.received", "invoice.paid")))
        .contains("It reads invoice.paid in the place of the mapping stripe that ships.");
  }

  @Test
  void aProgramReadsTheSame() throws IOException {
    var event =
        "{'detail-type':'payment.received','detail':"
            + "{'id':'p1','customer':'cu_9','paid':'2026-11-01','due':'2026-11-09','amount':'12.50'}}";

    var said = JsonTree.parse(check(BILLING, event, "--json"));

    assertThat(said.at("/mapping").asText()).isEqualTo("billing@1");
    assertThat(said.at("/events/0/signals/0/detail/invoice").asText()).isEqualTo("p1");
  }

  private String check(String mapping, String... events) throws IOException {
    var arguments = new ArrayList<>(List.of("mapping", "check"));
    arguments.add(Files.writeString(folder.resolve("billing.yaml"), mapping).toString());
    for (var event : events) {
      arguments.add(
          event.startsWith("--")
              ? event
              : Files.writeString(folder.resolve("event.json"), event.replace('\'', '"'))
                  .toString());
    }
    var said = new StringWriter();
    exit =
        OarlockCommand.commandLine()
            .setOut(new PrintWriter(said))
            .setErr(new PrintWriter(said))
            .execute(arguments.toArray(String[]::new));
    return said.toString();
  }
}
