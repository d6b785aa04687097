package dev.oarlock.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.store.anomaly.AnomalyStore;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.dataquality.anomaly.DailyShiftCount;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.local.slack.state.ChannelPost;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Use falls for every account at once, on the real parts from the bus to Slack's remote end.
class AnomalyToSlackTest {
  private static final int ACCOUNTS = 12;

  /// Six of six are improbable in a book of twelve; what comes in batches before may still alert.
  private static final int FEWER_THAN_A_TIDE = 5;

  private final Instant now = Instant.now();
  private LocalCloud cloud;

  @BeforeEach
  void start() throws IOException {
    cloud = AwakeCloud.start(CloudSetup.inMemory());
    var table = cloud.template().tables().getFirst().request().tableName();
    var anomalies = new AnomalyStore(cloud.dynamo(), table);
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    today
        .minusDays(60)
        .datesUntil(today)
        .forEach(day -> {
          anomalies.putReaders(
              day, Map.of(Measure.LICENCES_ACTIVE, ACCOUNTS, Measure.USAGE_TREND, ACCOUNTS));
          anomalies.addCounts(
              new DailyShiftCount(
                  day, Map.of(), Map.of(SignalType.USAGE_REPORTED, ACCOUNTS), Map.of()));
        });
    accounts().forEach(this::known);
    cloud.drain();
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void nobodyIsAlertedBecauseEveryAccountFellAtOnceUntilThatIsCalledReal() throws IOException {
    accounts().forEach(account -> use(account, 0, 1));
    cloud.drain();

    assertThat(texts())
        .filteredOn(text -> text.contains("at once"))
        .singleElement()
        .asString()
        .contains(" of 12 accounts at once")
        .contains("Is it real, or are the data wrong?");
    assertThat(card("a1"))
        .contains("Health is ")
        .contains("(green)")
        .contains("use since")
        .contains(" of 12 accounts moved at once");
    var beforeTheTide = open("at risk").size();
    assertThat(beforeTheTide).isLessThanOrEqualTo(FEWER_THAN_A_TIDE);

    answered(true);

    assertThat(texts().stream().filter(text -> text.contains("counts again: it is real")))
        .hasSize(1);
    assertThat(open("at risk").stream().skip(beforeTheTide))
        .last()
        .asString()
        .contains(ACCOUNTS + " accounts are at risk")
        .contains(accounts());
    assertThat(card("a1")).contains("(red)").doesNotContain("at once");
  }

  @Test
  void whoAlertedBeforeTheTideWasSeenIsTakenBackAndAlertsAgainWhenItIsReal() {
    accounts().stream().limit(FEWER_THAN_A_TIDE).forEach(account -> use(account, 0, 1));
    cloud.drain();
    assertThat(open("at risk")).hasSize(FEWER_THAN_A_TIDE);

    accounts().stream().skip(FEWER_THAN_A_TIDE).forEach(account -> use(account, 0, 1));
    cloud.drain();
    assertThat(open(": out of risk after")).as("closed cards").hasSize(FEWER_THAN_A_TIDE);

    answered(true);
    assertThat(open("at risk").getLast())
        .contains(ACCOUNTS + " accounts are at risk")
        .contains(accounts());
  }

  @Test
  void whatIsCalledWrongStaysSetAside() throws IOException {
    accounts().forEach(account -> use(account, 0, 1));
    cloud.drain();

    answered(false);

    assertThat(open("never counts")).isEmpty();
    assertThat(card("a1")).contains("(green)").contains("at once");
  }

  /// As one line, wherever the terminal breaks it.
  private String card(String account) throws IOException {
    return cloud.slashCommands().text("/health " + account).replaceAll("\\s+", " ");
  }

  private List<String> open(String phrase) {
    return texts().stream().filter(text -> text.contains(phrase)).toList();
  }

  private void answered(boolean real) {
    var since = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var detail =
        StrictJson.object()
            .put("signalType", "UsageReported")
            .put("since", since.toString())
            .put("by", "U1");
    cloud.put("oarlock", "AnomalyAnswered", StrictJson.write(detail.put("real", real)));
    cloud.drain();
  }

  private void known(String account) {
    put(account, "AccountRegistered", detail(account, "r", 400).put("name", account));
    var effective = now.minus(400, ChronoUnit.DAYS).toString().substring(0, 10);
    var contract = detail(account, "c", 400).put("contract", "C").put("order", "new");
    contract.put("effective", effective).put("termMonths", 36).put("autoRenew", true);
    var line = contract.putArray("lines").addObject().put("sku", "seat").put("quantity", 100);
    line.put("per", "month").put("discountPercent", 0);
    line.putObject("amount").put("amount", 10_000_00).put("currency", "EUR");
    put(account, "ContractChanged", contract);
    for (var ago = 30; ago >= 1; ago--) {
      use(account, ago, 95);
    }
  }

  private void use(String account, int ago, int users) {
    var day = now.minus(ago, ChronoUnit.DAYS).toString().substring(0, 10);
    var detail = detail(account, "u" + ago, ago).put("day", day).put("activeUsers", users);
    put(account, "UsageReported", detail);
  }

  private ObjectNode detail(String account, String id, int daysAgo) {
    var at = now.minus(daysAgo, ChronoUnit.DAYS);
    return StrictJson.object()
        .put("account", account)
        .put("id", id + "-" + account)
        .put("at", at.toString());
  }

  private void put(String account, String type, ObjectNode detail) {
    cloud.put("warehouse", type, StrictJson.write(detail));
  }

  private static List<String> accounts() {
    return IntStream.rangeClosed(1, ACCOUNTS).mapToObj(i -> "a" + i).toList();
  }

  private List<String> texts() {
    return cloud.slack().posts("customer-health").stream()
        .map(ChannelPost::message)
        .map(message -> message.path("text").asText())
        .toList();
  }
}
