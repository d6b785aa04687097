package dev.oarlock.aws.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.World;
import dev.oarlock.aws.events.Json;
import dev.oarlock.aws.scorecard.ScorecardStore.Keep;
import dev.oarlock.domain.health.Scorecards;
import dev.oarlock.testing.HeardBus;
import dev.oarlock.testing.LocalTable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ScorecardStoreTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private final LocalTable table = LocalTable.empty();
  private final ScorecardStore store = new ScorecardStore(table.dynamo(), table.name());

  @Test
  void beforeAnythingWasAppliedTheShippedOneIsInForce() {
    assertThat(store.current()).isEmpty();
    assertThat(current().now()).isEqualTo(Scorecards.shipped());
  }

  @Test
  void aVersionOnceKeptIsNeverChanged() {
    assertThat(store.keep(read(small("v2", 40)), small("v2", 40))).isEqualTo(Keep.KEPT);
    assertThat(store.keep(read(small("v2", 40)), small("v2", 40))).isEqualTo(Keep.ALREADY_THERE);
    assertThat(store.keep(read(small("v2", 30)), small("v2", 30))).isEqualTo(Keep.TAKEN);
    assertThat(store.keep(read(small("shipped-1", 30)), small("shipped-1", 30)))
        .isEqualTo(Keep.TAKEN);
    assertThat(store.version("v2")).hasValue(read(small("v2", 40)));
  }

  @Test
  void theLastOneAppliedIsInForceAndTheOthersAreKnownByTheirDays() {
    apply("v2", NOON);
    apply("v3", NOON.plusSeconds(86_400));

    assertThat(current().now().version()).isEqualTo("v3");
    var inForce = store.inForce();
    assertThat(inForce.on(LocalDate.parse("2026-11-21")).version()).isEqualTo("shipped-1");
    assertThat(inForce.on(LocalDate.parse("2026-11-22")).version()).isEqualTo("v2");
    assertThat(inForce.on(LocalDate.parse("2026-12-31")).version()).isEqualTo("v3");
  }

  @Test
  void aSignalThatNamesAnotherVersionHasItLookedUpAtOnce() {
    var current = current();
    assertThat(current.now().version()).isEqualTo("shipped-1");
    apply("v2", NOON);

    assertThat(current.now().version()).as("for a minute").isEqualTo("shipped-1");
    assertThat(current.now("v2").version()).isEqualTo("v2");
    assertThat(current.now().version()).isEqualTo("v2");
  }

  private void apply(String version, Instant at) {
    store.keep(read(small(version, 40)), small(version, 40));
    store.enforce(new Since(at, version, LocalDate.ofInstant(at, ZoneOffset.UTC)));
  }

  private CurrentScorecards current() {
    var clock = Clock.fixed(NOON, ZoneOffset.UTC);
    return CurrentScorecards.of(new World(table.settings(), clock, table.dynamo(), new HeardBus()));
  }

  private static Scorecards read(JsonNode document) {
    return ((Parsed.Good) ScorecardsReader.read(document)).scorecards();
  }

  private static JsonNode small(String version, int coverage) {
    return Json.parse(
        """
        {"version":"%s","cards":[{"name":"default","minimumCoverage":%d,"guardrails":[],
         "bands":{"redBelow":40,"redUpTo":45,"greenFrom":70,"greenAbove":75},
         "components":[{"component":"surveys","weight":100,"measures":[
           {"measure":"nps","weight":100,"curve":{"linear":{"-100":0,"100":100}}}]}]}]}
        """
            .formatted(version, coverage));
  }
}
