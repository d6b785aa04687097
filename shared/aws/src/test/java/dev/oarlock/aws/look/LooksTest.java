package dev.oarlock.aws.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.testing.LocalTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LooksTest {
  private static final AccountId ACME = new AccountId("acme");
  private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
  private static final Instant THURSDAY = Instant.parse("2026-11-19T09:00:00Z");

  private final LocalTable table = LocalTable.empty();
  private Instant now = MONDAY;

  @Test
  void whoNeverLookedHasNoLookBefore() {
    assertThat(container().before("U1", ACME)).isEmpty();
  }

  @Test
  void theFirstSittingHasNoneBeforeIt() {
    container().note("U1", ACME);

    assertThat(container().before("U1", ACME)).isEmpty();
  }

  @Test
  void theLookBeforeIsTheBeginningOfTheSittingBefore() {
    container().note("U1", ACME);
    now = THURSDAY;

    assertThat(container().before("U1", ACME)).contains(MONDAY);
    container().note("U1", ACME);
    assertThat(container().before("U1", ACME)).contains(MONDAY);
  }

  @Test
  void looksOfOneSittingAreOneAlsoAcrossContainers() {
    container().note("U1", ACME);
    now = THURSDAY;
    container().note("U1", ACME);
    now = THURSDAY.plus(Duration.ofHours(2));
    container().note("U1", ACME);

    assertThat(container().before("U1", ACME)).contains(MONDAY);
  }

  @Test
  void everybodyHasTheirOwn() {
    container().note("U1", ACME);
    now = THURSDAY;

    assertThat(container().before("U2", ACME)).isEmpty();
    assertThat(container().before("U1", new AccountId("globex"))).isEmpty();
  }

  private Looks container() {
    var clock = InstantSource.offset(() -> now, Duration.ZERO).withZone(ZoneOffset.UTC);
    return new Looks(table.dynamo(), table.name(), clock);
  }
}
