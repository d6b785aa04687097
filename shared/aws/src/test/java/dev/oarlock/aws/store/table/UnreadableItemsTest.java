package dev.oarlock.aws.store.table;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.store.anomaly.AnomalyStore;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.listing.AccountListings;
import dev.oarlock.aws.store.log.SignalQuarantine;
import dev.oarlock.aws.store.portfolio.PortfolioStore;
import dev.oarlock.aws.store.source.SignalSourceStore;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.aws.store.table.UnreadableItems.UnreadableItem;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.dataquality.anomaly.DailyShiftCount;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.testing.SampleSignals;
import dev.oarlock.testing.LocalTable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One damaged item of each kind beside sound ones.
class UnreadableItemsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final AccountId ACME = new AccountId("acme");

  private final LocalTable table = LocalTable.empty();
  private final List<UnreadableItem> leftOut = new ArrayList<>();

  @Test
  void aStateThatCannotBeReadIsNamedBesideTheOthers() {
    damaged("STATE#acme", "STATE", Map.of("state", fromS("no bytes")));
    var states = new AccountStates(table.dynamo(), table.name(), leftOut::add);

    var read = states.loadReadable(List.of(ACME, new AccountId("globex")));

    assertThat(read.states()).isEmpty();
    assertThat(read.unreadable()).containsExactly(ACME);
    assertThat(leftOut).extracting(UnreadableItem::pk).containsExactly("STATE#acme");
    assertThat(states.versions().ofScorecards(List.of(ACME))).isEmpty();
  }

  @Test
  void aDirectoryEntryThatCannotBeReadHidesNoOther() {
    damaged("DIRECTORY", "acme", Map.of("name", fromS("Acme")));
    var directory =
        new AccountDirectory(table.dynamo(), table.name(), Clock.systemUTC(), leftOut::add);
    directory
        .writer()
        .enter(new AccountId("globex"), Instant.EPOCH, SampleSignals.customer("Globex"));

    assertThat(directory.all()).extracting(it -> it.id().value()).containsExactly("globex");
    assertThat(leftOut).extracting(UnreadableItem::sk).containsExactly("acme");
  }

  @Test
  void aCountOfADayThatCannotBeReadLeavesThatDayOut() {
    var anomalies = new AnomalyStore(table.dynamo(), table.name(), leftOut::add);
    damaged("ANOMALY", "DAY#2026-11-22", Map.of("NO_SUCH_MEASURE", fromN("3")));
    damaged("ANOMALY", "DAY#2026-11-21x", Map.of());
    damaged("ANOMALY", "ANOMALY#UsageReported#2026-11-20", Map.of());
    anomalies.putReaders(TODAY.minusDays(1), Map.of(Measure.NPS, 7));

    assertThat(anomalies.countsBefore(TODAY))
        .extracting(DailyShiftCount::day)
        .containsExactly(TODAY.minusDays(1));
    assertThat(anomalies.all()).isEmpty();
    assertThat(leftOut).hasSize(3);
  }

  @Test
  void aDayWithACountThatCannotBeReadStillTakesMore() {
    var anomalies = new AnomalyStore(table.dynamo(), table.name(), leftOut::add);
    damaged("ANOMALY", "DAY#2026-11-24", Map.of("reported#NoSuchSignal", fromN("3")));
    var more = new DailyShiftCount(TODAY, Map.of(), Map.of(SignalType.USAGE_REPORTED, 2), Map.of());

    assertThat(anomalies.addCounts(more)).isEqualTo(more);
  }

  @Test
  void listsSourcesAndQuarantineLeaveOutWhatCannotBeRead() {
    damaged("LISTED#0", "acme", Map.of("band", fromS("MAUVE")));
    damaged("SOURCE", "UsageReported#crm", Map.of("source", fromS("crm")));
    damaged("QUARANTINE", "REJECTED#1", Map.of("cause", fromS("NO_CAUSE")));

    assertThat(new AccountListings(table.dynamo(), table.name(), leftOut::add).all()).isEmpty();
    assertThat(new SignalSourceStore(table.dynamo(), table.name(), leftOut::add).all()).isEmpty();
    assertThat(new SignalQuarantine(table.dynamo(), table.name(), leftOut::add).all()).isEmpty();
    assertThat(leftOut)
        .extracting(UnreadableItem::kind)
        .containsExactly("LISTED", "SOURCE", "QUARANTINE");
  }

  @Test
  void aSummaryThatCannotBeReadIsAsIfThereWereNone() {
    damaged("PORTFOLIO", "FORECAST", Map.of("day", fromS("2026-11-24"), "document", fromS("{}")));
    damaged("PORTFOLIO", "SEGMENT_SCORES", Map.of("document", fromS("[")));
    var portfolios = new PortfolioStore(table.dynamo(), table.name(), leftOut::add);

    assertThat(portfolios.forecast()).isEmpty();
    assertThat(portfolios.segmentScores()).isEmpty();
    assertThat(leftOut).hasSize(2);
  }

  private void damaged(String pk, String sk, Map<String, AttributeValue> attributes) {
    var item = new HashMap<>(attributes);
    item.put("pk", fromS(pk));
    item.put("sk", fromS(sk));
    table.dynamo().putItem(put -> put.tableName(table.name()).item(item));
  }
}
