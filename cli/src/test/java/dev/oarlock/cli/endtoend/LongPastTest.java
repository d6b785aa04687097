package dev.oarlock.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Questions about an account whose past takes longer to look through than Slack waits.
class LongPastTest {
  private static final AccountId ACME = new AccountId("acme");

  private LocalCloud cloud;

  @BeforeEach
  void start() throws IOException {
    cloud = AwakeCloud.start(CloudSetup.inMemory());
    cloud.put(
        "crm",
        "AccountRegistered",
        "{\"account\":\"acme\",\"at\":\"2026-01-01\",\"name\":\"Acme\"}");
    cloud.drain();
    var today = LocalDate.now(ZoneOffset.UTC);
    today.minusDays(450).datesUntil(today).forEach(this::log);
    cloud.drain(); // what is scored meanwhile would be a past of its own
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void whoeverAsksHearsThatTheAnswerFollowsAndThenTheAnswer() throws Exception {
    var dana = new PageVisitor(cloud, "dana", "customer-health");
    var month = LocalDate.now(ZoneOffset.UTC).minusMonths(1);

    dana.typesCommand("/health help"); // on a busy computer the first is asked again: who asks?
    dana.typesCommand("/health acme as of " + month);
    dana.typesCommand("/health acme why since " + month);
    cloud.drain();

    assertThat(said()).filteredOn(text -> text.contains("The answer follows")).hasSize(2);
    assertThat(said())
        .anyMatch(text -> text.startsWith("Acme on "))
        .anyMatch(text -> text.startsWith("Acme has not moved since"));
    assertThat(cloud.failures().count()).isZero();
  }

  private List<String> said() {
    return cloud.slack().ephemeralMessages().stream()
        .map(answer -> answer.message().path("text").asText())
        .toList();
  }

  /// Straight into the log, without intake.
  private void log(LocalDate day) {
    var at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    var used =
        new UsageReported(
            day,
            OptionalInt.of(9),
            OptionalInt.empty(),
            Map.of(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty());
    var signal = new LoggedSignal(new SignalId("u" + day), ACME, at, at, used);
    var item = new LogEntry(signal, "test", "event-" + day).toItem();
    cloud.dynamo().putItem(it -> it.tableName(cloud.template().tableName()).item(item));
  }
}
