package dev.oarlock.ingest.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.ingest.partner.PartnerEvents.TranslatedSignal;
import dev.oarlock.ingest.partner.PartnerEvents.Translation;
import dev.oarlock.ingest.validation.IntakeCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The events of other systems as they arrive, and what each comes to.
class PartnerEventsTest {
  private static final Path MAPPINGS = Path.of("..", "..", "events", "mappings");
  private static final PartnerEvents PARTNERS = PartnerEvents.of();
  private static final IntakeCheck INTAKE =
      new IntakeCheck(ZoneOffset.UTC, Instant.parse("2026-11-30T12:00:00Z"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          subscription-created          | ContractChanged   | sub_E1-new-evt_subscription_created | new 2025-12-01 12 36000
          subscription-seats            | ContractChanged   | sub_E1-evt_subscription_seats | amendment 2026-11-27 15 45000
          subscription-plan             | ContractChanged   | sub_E1-evt_subscription_plan  | amendment 2026-11-27 12 54000
          subscription-paused           | ContractChanged   | sub_E1-evt_subscription_paused | amendment 2026-11-27 12 0
          subscription-resumed          | ContractChanged   | sub_E1-evt_subscription_resumed | amendment 2026-11-27 12 36000
          subscription-will-not-renew   | ContractChanged   | sub_E1-end-evt_subscription_will_not_renew | cancellation 2026-12-01
          subscription-renews-after-all | ContractChanged   | sub_E1-evt_subscription_renews_after_all | amendment 2026-11-28 12 36000
          subscription-deleted          | ContractChanged   | sub_E1-ended              | cancellation 2026-12-01
          trial-created                 | ContractChanged   | sub_E2-trial-evt_trial_created | new 2026-11-20 12 36000
          trial-bought                  | ContractChanged   | sub_E2-new-evt_trial_bought | new 2026-11-27 12 36000
          invoice-finalized             | InvoiceIssued     | in_E9-issued              | in_E9 36000 JPY
          invoice-paid                  | InvoicePaid       | in_E9-paid                | in_E9 36000 JPY
          invoice-part-paid             | InvoicePaid       | in_E9-part-10000          | in_E9 10000 JPY
          invoice-payment-failed        | InvoiceOverdue    | in_E9-failed-evt_invoice_payment_failed | in_E9 36000 JPY
          invoice-voided                | InvoiceVoided     | in_E9-voided              | in_E9
          invoice-uncollectible         | InvoiceWrittenOff | in_E9-written-off         | in_E9
          """)
  void anEventOfStripeIsOneSignal(String name, String type, String id, String what)
      throws IOException {
    var signals = signals("stripe/events/" + name + ".json");

    assertThat(signals).hasSize(1);
    var detail = signals.getFirst().path("detail");
    assertThat(signals.getFirst().path("detail-type").asText()).isEqualTo(type);
    assertThat(detail.path("id").asText()).isEqualTo(id);
    assertThat(detail.at("/account")).hasToString("{\"system\":\"stripe\",\"id\":\"cus_E1\"}");
    assertThat(what(detail)).isEqualTo(what);
    assertThat(INTAKE.refusal(JsonTree.write(signals.getFirst()))).isEmpty();
  }

  private static String what(JsonNode detail) {
    var order = detail.path("lines").path(0);
    return detail.has("contract")
        ? (detail.path("order").asText()
                + " "
                + detail.path("effective").asText()
                + " "
                + order.path("quantity").asText()
                + " "
                + order.at("/amount/amount").asText())
            .strip()
        : (detail.path("invoice").asText()
                + " "
                + detail.at("/amount/amount").asText()
                + " "
                + detail.at("/amount/currency").asText())
            .strip();
  }

  @Test
  void theMappingAndItsVersionStandOnTheSignal() throws IOException {
    var signal = signals("stripe/events/invoice-paid.json").getFirst();

    assertThat(EventEnvelope.from(signal).origin()).contains("stripe@4");
  }

  @Test
  void aTrialIsNotPaid() throws IOException {
    var trial = signals("stripe/events/trial-created.json").getFirst().path("detail");

    assertThat(trial.path("trial").asBoolean()).isTrue();
    assertThat(trial.path("ends").asText()).isEqualTo("2026-12-04");
  }

  /// Stripe counts crowns of Iceland in hundredths, which have none.
  @ParameterizedTest
  @CsvSource({"isk, 500000, 60000", "mga, 500, 600000", "jpy, 500, 6000", "kwd, 500, 6000"})
  void aPriceIsInTheSmallestUnitThatTheCurrencyHas(String currency, int price, int amount)
      throws IOException {
    var event =
        sample("stripe/events/subscription-created.json")
            .replace("\"usd\"", "\"" + currency + "\"")
            .replaceAll("\"unit_amount\": \\d+", "\"unit_amount\": " + price);

    var signals = ((Translation.Signals) PARTNERS.of(event)).signals();

    assertThat(
            JsonTree.parse(signals.getFirst().message())
                .at("/detail/lines/0/amount/amount")
                .asInt())
        .isEqualTo(amount);
  }

  @Test
  void aGroupOfSegmentsSaysWhatItIsCalled() throws IOException {
    var linked = signals("segment/events/group.json").getFirst();

    assertThat(linked.path("detail-type").asText()).isEqualTo("IdentityLinked");
    assertThat(linked.at("/detail/account/id").asText()).isEqualTo("grp_5");
    assertThat(linked.at("/detail/name").asText()).isEqualTo("Harbor & Finch");
    assertThat(linked.at("/detail/domain").asText()).isEqualTo("harborfinch.example");
  }

  @Test
  void aTicketThatBecomesUrgentIsAnUrgentOne() throws IOException {
    var ticket = signals("zendesk/events/priority-changed.json").getFirst();

    assertThat(ticket.at("/detail/priority").asText()).isEqualTo("urgent");
    assertThat(ticket.at("/detail/account"))
        .hasToString("{\"system\":\"zendesk\",\"id\":\"88001\"}");
    assertThat(INTAKE.refusal(JsonTree.write(ticket))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hubspot/events/company-renamed     | AccountUpdated  | {"name":"Acme Holdings"}
          hubspot/events/company-country     | AccountUpdated  | {"region":"Germany"}
          hubspot/events/company-size-empty  | AccountUpdated  | {"clear":["size"]}
          hubspot/events/company-domain      | IdentityLinked  | {"identities":[{"system":"domain","id":"acme.example"}]}
          hubspot/events/companies-merged    | AccountsMerged  | {"merged":{"system":"hubspot","id":"9002"}}
          intercom/events/conversation-opened | TicketOpened | {"ticket":"2150","priority":"normal"}
          intercom/events/conversation-closed | TicketClosed | {"ticket":"2150","minutesToFirstResponse":12,"minutesToResolve":180}
          intercom/events/conversation-rated  | TicketClosed | {"ticket":"2150","satisfaction":2,"minutesToFirstResponse":12,"minutesToResolve":170}
          intercom/events/ticket-created      | TicketOpened | {"ticket":"77","priority":"normal"}
          intercom/events/ticket-resolved     | TicketClosed | {"ticket":"77","minutesToResolve":180}
          """)
  void anEventOfCrmOrInboxIsOneSignal(String name, String type, String what) throws IOException {
    var signals = signals(name + ".json");

    assertThat(signals).hasSize(1);
    var detail = (ObjectNode) signals.getFirst().path("detail");
    assertThat(signals.getFirst().path("detail-type").asText()).isEqualTo(type);
    assertThat(INTAKE.refusal(JsonTree.write(signals.getFirst()))).isEmpty();
    detail.remove(List.of("account", "at", "id"));
    assertThat(detail).hasToString(what);
  }

  @Test
  void whatIsOfNoCustomerWeCouldNameIsNoSignal() throws IOException {
    assertThat(signals("intercom/events/conversation-of-nobody.json")).isEmpty();
    assertThat(signals("hubspot/events/company-owner.json")).isEmpty();
  }

  /// A rating while the conversation goes on would close it.
  @Test
  void aRatingOfAnOpenConversationClosesNothing() throws IOException {
    var open = sample("intercom/events/conversation-rated.json").replace("\"closed\"", "\"open\"");

    assertThat(PARTNERS.of(open)).isEqualTo(new Translation.Signals(List.of()));
  }

  /// Most companies of a CRM are no customers.
  @Test
  void ofACrmOnlyKnownAccountsCount() throws IOException {
    assertThat(PARTNERS.of(sample("hubspot/events/company-renamed.json")))
        .extracting(it -> ((Translation.Signals) it).signals())
        .asInstanceOf(InstanceOfAssertFactories.list(TranslatedSignal.class))
        .allMatch(TranslatedSignal::knownOnly);
  }

  @Test
  void whatNoRuleNamesIsUnread() throws IOException {
    assertThat(PARTNERS.of(sample("stripe/events/product-created.json")))
        .isInstanceOf(Translation.Unread.class);
  }

  @ParameterizedTest
  @CsvSource({
    "aws.partner/example.com/x, anything",
    "segment,                   track",
    "salesforce,                /data/AccountChangeEvent"
  })
  void eventsOfPartnersThatNobodyReadsAreUnread(String source, String type) {
    assertThat(PARTNERS.of(event(source, type))).isInstanceOf(Translation.Unread.class);
  }

  @Test
  void whatASystemOfYoursMisspellsIsForeignAndGoesToQuarantine() {
    assertThat(PARTNERS.of(event("billing", "InvoicePayd")))
        .isInstanceOf(Translation.Foreign.class);
  }

  private static String event(String source, String type) {
    return "{\"id\":\"1\",\"source\":\"%s\",\"detail-type\":\"%s\",\"detail\":{}}"
        .formatted(source, type);
  }

  private static List<JsonNode> signals(String sample) throws IOException {
    return switch (PARTNERS.of(sample(sample))) {
      case Translation.Signals(var signals) ->
          signals.stream().map(signal -> JsonTree.parse(signal.message())).toList();
      case Translation.Unread _, Translation.Unreadable _, Translation.Foreign _ ->
          throw new AssertionError(PARTNERS.of(sample(sample)).toString());
    };
  }

  private static String sample(String name) throws IOException {
    return Files.readString(MAPPINGS.resolve(name));
  }
}
