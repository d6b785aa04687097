package dev.oarlock.aws.store.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.scorecard.ScorecardStore.AddResult;
import dev.oarlock.aws.store.scorecard.document.ParsedScorecards;
import dev.oarlock.aws.store.scorecard.document.ScorecardDocumentReader;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
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
    assertThat(store.activation()).isEmpty();
    assertThat(current().now()).isEqualTo(ScorecardSet.shipped());
  }

  @Test
  void aVersionOnceKeptIsNeverChanged() {
    assertThat(store.add(read(small("v2", 40)), small("v2", 40))).isEqualTo(AddResult.ADDED);
    assertThat(store.add(read(small("v2", 40)), small("v2", 40)))
        .isEqualTo(AddResult.ALREADY_THERE);
    assertThat(store.add(read(small("v2", 30)), small("v2", 30))).isEqualTo(AddResult.TAKEN);
    assertThat(store.add(read(small("shipped-2", 30)), small("shipped-2", 30)))
        .isEqualTo(AddResult.TAKEN);
    assertThat(store.version("v2")).hasValue(read(small("v2", 40)));
  }

  @Test
  void theLastOneAppliedIsInForceAndTheOthersAreKnownByTheirDays() {
    apply("v2", NOON);
    apply("v3", NOON.plusSeconds(86_400));

    assertThat(current().now().version()).isEqualTo("v3");
    var inForce = store.timeline();
    assertThat(inForce.inForceOn(LocalDate.parse("2026-11-21")).version()).isEqualTo("shipped-2");
    assertThat(inForce.inForceOn(LocalDate.parse("2026-11-22")).version()).isEqualTo("v2");
    assertThat(inForce.inForceOn(LocalDate.parse("2026-12-31")).version()).isEqualTo("v3");
  }

  @Test
  void aSignalThatNamesAnotherVersionHasItLookedUpAtOnce() {
    var current = current();
    assertThat(current.now().version()).isEqualTo("shipped-2");
    apply("v2", NOON);

    assertThat(current.now().version()).as("for a minute").isEqualTo("shipped-2");
    assertThat(current.now("v2").version()).isEqualTo("v2");
    assertThat(current.now().version()).isEqualTo("v2");
  }

  private void apply(String version, Instant at) {
    store.add(read(small(version, 40)), small(version, 40));
    store.activate(new ScorecardActivation(at, version, LocalDate.ofInstant(at, ZoneOffset.UTC)));
  }

  private CurrentScorecards current() {
    var clock = Clock.fixed(NOON, ZoneOffset.UTC);
    return CurrentScorecards.of(
        new AppContext(table.settings(), clock, table.dynamo(), new RecordingEventBus()));
  }

  private static ScorecardSet read(JsonNode document) {
    return ((ParsedScorecards.Valid) ScorecardDocumentReader.read(document)).scorecards();
  }

  private static JsonNode small(String version, int coverage) {
    return JsonTree.parse(
        """
        {"version":"%s","cards":[{"name":"default","minimumCoverage":%d,"guardrails":[],
         "bands":{"redBelow":40,"redUpTo":45,"greenFrom":70,"greenAbove":75},
         "components":[{"component":"surveys","weight":100,"measures":[
           {"measure":"nps","weight":100,"curve":{"linear":{"-100":0,"100":100}}}]}]}]}
        """
            .formatted(version, coverage));
  }
}
