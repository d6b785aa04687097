package dev.oarlock.answer.asking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.log.AccountDirectory;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.testing.SampleSignals;
import dev.oarlock.slack.directory.NameMatch;
import dev.oarlock.testing.LocalTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AccountNameCacheTest {
  private final LocalTable table = LocalTable.empty();
  private Instant now = Instant.parse("2026-11-30T09:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final AccountDirectory directory =
      new AccountDirectory(table.dynamo(), table.name(), clock);
  private final AccountNameCache names = new AccountNameCache(directory, clock);

  @Test
  void whoWasRegisteredThisVerySecondIsFound() {
    assertThat(names.find("acme")).isInstanceOf(NameMatch.NotFound.class);

    register("acme");

    assertThat(names.find("acme")).isInstanceOf(NameMatch.Found.class);
  }

  @Test
  void nobodyIsAnsweredWithANeighbourWhoWasThereASecondEarlier() {
    register("acme-labs");
    assertThat(names.find("acme"))
        .isInstanceOfSatisfying(NameMatch.Found.class, it -> assertThat(it.exactly()).isFalse());

    register("acme");

    assertThat(names.find("acme"))
        .isInstanceOfSatisfying(
            NameMatch.Found.class,
            it -> assertThat(it.account().id()).isEqualTo(new AccountId("acme")));
  }

  @Test
  void itIsOfferedAndKnownToBeRegistered() {
    assertThat(names.offered("glo", 5)).isEmpty();

    register("globex");

    assertThat(names.offered("glo", 5)).hasSize(1);
    assertThat(names.registered(new AccountId("globex"))).isPresent();
  }

  private void register(String account) {
    directory.enter(new AccountId(account), now, SampleSignals.customer(account));
    now = now.plus(Duration.ofMillis(400));
  }
}
