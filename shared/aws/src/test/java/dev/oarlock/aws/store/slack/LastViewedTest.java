package dev.oarlock.aws.store.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.testing.LocalTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LastViewedTest {
  private static final AccountId ACME = new AccountId("acme");
  private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
  private static final Instant THURSDAY = Instant.parse("2026-11-19T09:00:00Z");

  private final LocalTable table = LocalTable.empty();
  private Instant now = MONDAY;

  @Test
  void whoNeverLookedHasNoLookBefore() {
    assertThat(container().previousVisit("U1", ACME)).isEmpty();
  }

  @Test
  void theFirstSittingHasNoneBeforeIt() {
    container().record("U1", ACME);

    assertThat(container().previousVisit("U1", ACME)).isEmpty();
  }

  @Test
  void theLookBeforeIsTheBeginningOfTheSittingBefore() {
    container().record("U1", ACME);
    now = THURSDAY;

    assertThat(container().previousVisit("U1", ACME)).contains(MONDAY);
    container().record("U1", ACME);
    assertThat(container().previousVisit("U1", ACME)).contains(MONDAY);
  }

  @Test
  void looksOfOneSittingAreOneAlsoAcrossContainers() {
    container().record("U1", ACME);
    now = THURSDAY;
    container().record("U1", ACME);
    now = THURSDAY.plus(Duration.ofHours(2));
    container().record("U1", ACME);

    assertThat(container().previousVisit("U1", ACME)).contains(MONDAY);
  }

  @Test
  void everybodyHasTheirOwn() {
    container().record("U1", ACME);
    now = THURSDAY;

    assertThat(container().previousVisit("U2", ACME)).isEmpty();
    assertThat(container().previousVisit("U1", new AccountId("globex"))).isEmpty();
  }

  private LastViewed container() {
    var clock = InstantSource.offset(() -> now, Duration.ZERO).withZone(ZoneOffset.UTC);
    return new LastViewed(table.dynamo(), table.name(), clock);
  }
}
