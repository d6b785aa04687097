package dev.oarlock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.log.QuarantineEntry;
import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.testing.GuideExamples;
import dev.oarlock.domain.testing.GuideExamples.Example;
import dev.oarlock.ingest.admission.IntakeResult;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Plays the examples of identity in docs/contracts.md, told in the order of their lines.
class IdentityGuideTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private final IntakeFixture intake = IntakeFixture.onAnEmptyTable();

  @Test
  void whatIsNotNamedStays() throws IOException {
    var example = example("Change one thing");
    for (var told : example.table("at")) {
      take(told.get("signal"), "acme", told);

      var line = line(example, "as of", told.get("at"));
      var entry = entries().getFirst();
      assertThat(entry.name()).isEqualTo(line.get("name"));
      assertThat(entry.csm().map(Csm::name)).contains(line.get("csm"));
      assertThat(entry.segment().name()).isEqualTo(line.get("segment"));
      assertThat(entry.region().orElse("none")).isEqualTo(line.get("region"));
      assertThat(String.join(", ", entry.formerNames())).isEqualTo(line.get("before"));
      var scored = AccountProfile.of(Facts.none().fold(intake.log("acme"), TODAY));
      assertThat(scored.name()).contains(entry.name());
      assertThat(scored.csm()).isEqualTo(entry.csm());
      assertThat(scored.region()).isEqualTo(entry.region());
    }
  }

  @Test
  void anAccountHasSeveralIds() throws IOException {
    var count = 0;
    for (var told : example("One account, several ids").table("signal")) {
      var type = told.get("signal");
      var theirs = "{'system': 'salesforce', 'id': '" + told.get("id") + "'}";
      var isLink = type.equals("IdentityLinked");
      var account = isLink ? "'" + told.get("account") + "'" : theirs;
      var result =
          intake.take(
              event(
                  type,
                  "{'account': %s, 'at': '2026-11-20', 'id': 's%d', 'name': 'Falls',"
                          .formatted(account, count++)
                      + " 'ticket': 'T%d', 'priority': 'low', 'identities': [%s]}"
                          .formatted(count, theirs)));

      assertThat(
              switch (result) {
                case IntakeResult.Accepted(var signal, _, _) -> signal.account().value();
                case IntakeResult.AwaitingAccount _ -> "awaits";
                case IntakeResult.Duplicate _,
                    IntakeResult.Rejected _,
                    IntakeResult.Erased _,
                    IntakeResult.Ignored _,
                    IntakeResult.Translated _,
                    IntakeResult.Unread _ ->
                    result.toString();
              })
          .isEqualTo(told.get("account"));
    }
    assertThat(intake.quarantine().all()).isEmpty();
  }

  @Test
  void twoAccountsBecomeOneAndTwoAgain() throws IOException {
    var example = example("Two accounts are one");
    for (var account : List.of("a", "b", "c")) {
      var id = account.toUpperCase(Locale.ROOT) + "-1";
      take("AccountRegistered", account, Map.of("at", "2026-10-01", "name", account));
      take("TicketOpened", account, Map.of("at", "2026-10-02", "ticket", id, "priority", "low"));
    }
    var refused = new HashMap<String, String>();
    for (var told : example.table("at")) {
      take(told.get("signal"), told.get("account"), told);

      intake
          .quarantine()
          .rejected()
          .forEach(entry -> refused.putIfAbsent(entry.reason(), told.get("account")));
      if (!told.get("refused").isEmpty()) {
        assertThat(intake.quarantine().rejected())
            .extracting(QuarantineEntry::reason)
            .contains(told.get("refused"));
      }
      example.table("as of").stream()
          .filter(line -> line.get("as of").equals(told.get("at")))
          .forEach(this::holds);
    }
    assertThat(refused).hasSize(4);
  }

  private void holds(Map<String, String> line) {
    assertThat(entries().stream().map(entry -> entry.id().value()).collect(joined()))
        .as(line.toString())
        .isEqualTo(line.get("accounts"));
    assertThat(tickets("a")).isEqualTo(line.get("tickets of a"));
    assertThat(tickets("c")).isEqualTo(line.get("tickets of c"));
  }

  private String tickets(String account) {
    return intake.log(account).stream()
        .filter(signal -> signal.signal() instanceof TicketOpened)
        .map(signal -> ((TicketOpened) signal.signal()).ticket())
        .sorted()
        .collect(joined());
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }

  private List<DirectoryEntry> entries() {
    return intake.directory().all();
  }

  private static Example example(String title) throws IOException {
    return GuideExamples.named("contracts.md", title);
  }

  private static Map<String, String> line(Example example, String column, String value) {
    return example.table(column).stream()
        .filter(line -> line.get(column).equals(value))
        .findFirst()
        .orElseThrow();
  }

  private void take(String type, String account, Map<String, String> told) {
    var detail = JsonTree.object().put("account", new AccountId(account).value());
    told.forEach((field, value) -> {
      if (field.equals("clear") && !value.isEmpty()) {
        detail.putArray("clear").add(value);
      } else if (!value.isEmpty() && !List.of("signal", "account", "refused").contains(field)) {
        detail.put(field, value);
      }
    });
    intake.take(event(type, JsonTree.write(detail)));
  }

  private static String event(String type, String detail) {
    return "{'id': 'e-%s', 'detail-type': '%s', 'source': 'test', 'detail': %s}"
        .formatted(detail.hashCode(), type, detail)
        .replace('\'', '"');
  }
}
