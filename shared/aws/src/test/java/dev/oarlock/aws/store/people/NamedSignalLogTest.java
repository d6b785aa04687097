package dev.oarlock.aws.store.people;

import static dev.oarlock.domain.testing.SampleSignals.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Person;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamedSignalLogTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final AccountLog ACME =
      AccountLog.of("acme")
          .on("2026-10-01", customer("Acme").withCsm(new Csm("d.lee@acme.com")))
          .on("2026-11-01", customer("Acme").withCsm(new Csm("Dana Lee")));

  private final LocalTable table = LocalTable.empty();
  private final AppContext appContext =
      new AppContext(
          Map.of("TABLE_NAME", table.name()),
          Clock.fixed(NOW, ZoneOffset.UTC),
          table.dynamo(),
          new RecordingEventBus(),
          _ -> {});

  @Test
  void twoNamesOfOnePersonAreNoHandoverInThePast() {
    var log = SignalLog.of(appContext);
    ACME.signals().forEach(it -> log.append(new LogEntry(it, "crm", it.id().value())));
    var named = NamedSignalLog.of(appContext, CurrentPeople.of(appContext));
    assertThat(handovers(named.of(ACME.account()))).isEqualTo(1);

    new PeopleStore(table.dynamo(), table.name())
        .apply(
            PersonDirectory.of(
                List.of(
                    new Person(
                        new PersonId("dana"),
                        "Dana Lee",
                        List.of(),
                        Optional.of("d.lee@acme.com"),
                        Optional.empty(),
                        Optional.empty()))),
            NOW);

    var known = NamedSignalLog.of(appContext, CurrentPeople.of(appContext));
    assertThat(handovers(known.of(ACME.account()))).isZero();
  }

  private static int handovers(List<LoggedSignal> signals) {
    var facts = Facts.none().fold(signals, TODAY);
    return AccountEvidence.of(facts).ownership().handovers().size();
  }
}
