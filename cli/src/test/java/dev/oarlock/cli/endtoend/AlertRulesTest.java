package dev.oarlock.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.store.alert.AlertOutcomes;
import dev.oarlock.aws.store.alert.AlertOutcomes.AlertKey;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.AlertRated;
import dev.oarlock.domain.account.signal.HandlingSignal.AlertRated.Rating;
import dev.oarlock.domain.risk.alert.AlertRule;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.local.slack.state.ChannelPost;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Alerts that score themselves, on the real parts: rated, counted, muted and demoted.
class AlertRulesTest {
  private static final String CHANNEL = "customer-health";
  private static final AlertRule LOWEST_PULSE = new AlertRule("pulse-lowest");

  private final Instant now = Instant.now();
  private LocalCloud cloud;
  private PageVisitor dana;

  @BeforeEach
  void threeAccounts() throws IOException {
    cloud = AwakeCloud.start(CloudSetup.inMemory());
    dana = new PageVisitor(cloud, "dana", CHANNEL);
    register("acme");
    register("globex");
    register("initech");
    cloud.drain();
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void whatReadersSayOfAnAlertIsCountedForItsRule() throws IOException {
    pulse("acme", 1);

    rates("wrong");
    dana.presses(alert(), "risk.claim");
    cloud.drain();
    rates("useful");
    cloud.drain();

    assertThat(privately()).contains("was useful");
    assertThat(new AlertOutcomes(cloud.dynamo(), cloud.template().tableName()).of(LOWEST_PULSE))
        .singleElement()
        .satisfies(it -> assertThat(it.acted()).isTrue())
        .satisfies(it -> assertThat(it.ratings()).containsExactly(Rating.USEFUL));
    dana.typesCommand("/alerts");
    assertThat(privately()).contains("What alerts were worth").contains("pulse lowest");
  }

  @Test
  void aMutedRuleInterruptsNobodyInTheChannel() throws IOException {
    dana.typesCommand("/alerts mute pulse lowest for 2 weeks here");
    assertThat(privately()).contains("are not posted in this channel until");

    pulse("acme", 1);
    assertThat(posts()).isEmpty();
    pulse("acme", 5);
    assertThat(posts()).isEmpty();

    dana.typesCommand("/alerts unmute pulse lowest here");
    pulse("globex", 1);
    assertThat(posts()).hasSize(1);
    assertThat(cloud.failures().count()).isZero();
  }

  @Test
  void aRuleThatIsMostlyWrongDemotesItselfOnceAndCanBePutBack() throws IOException {
    var outcomes = new AlertOutcomes(cloud.dynamo(), cloud.template().tableName());
    for (var i = 0; i < 12; i++) {
      var alert = new AlertKey(LOWEST_PULSE, new AccountId("old-" + i), 1);
      outcomes.told(alert, now.minus(i + 1, ChronoUnit.DAYS));
      outcomes.rated(alert, new AlertRated(1, Rating.WRONG, new Csm("lee")));
    }

    pulse("acme", 1);
    pulse("globex", 1);

    assertThat(posts()).as("alerts, and what ops are told").hasSize(1);
    assertThat(text(posts().getFirst()))
        .contains("go to the digest from now on")
        .contains("Of 12 of its last 13 alerts that can be judged, 0 were right: 0 %");

    dana.presses(posts().getFirst(), "alerts.reinstate");
    assertThat(privately()).contains("are in force again");
    pulse("initech", 1);
    assertThat(posts()).hasSize(2);
  }

  @Test
  void aChannelHasQuietHoursUntilTheyAreTakenBack() throws IOException {
    dana.typesCommand("/alerts quiet 12:00 to 12:01 here Europe/Berlin");
    assertThat(privately())
        .contains("quiet from 12:00 to 12:01, by the clock of Europe/Berlin")
        .contains("told in order afterwards");
    dana.typesCommand("/alerts quiet weekends here");
    dana.typesCommand("/alerts");
    assertThat(privately())
        .contains("from 12:00 to 12:01 and on weekends, by the clock of Europe/Berlin");
    dana.typesCommand("/alerts quiet off me");
    assertThat(privately()).contains("Quiet hours are of a channel");

    dana.typesCommand("/alerts quiet off here");
    dana.typesCommand("/alerts");
    assertThat(privately()).doesNotContain("This channel is quiet");
  }

  private void register(String account) {
    cloud.put(
        "crm",
        "AccountRegistered",
        StrictJson.write(detail(account).put("name", account + " Inc").put("csm", "dana")));
    cloud.drain();
  }

  private ObjectNode detail(String account) {
    return StrictJson.object()
        .put("account", account)
        .put("id", "r")
        .put("at", now.minus(400, ChronoUnit.DAYS).toString());
  }

  /// Asked in the card's menu, answered in the question that only they see.
  private void rates(String rating) {
    dana.chooses(alert(), "risk.more", "risk.ask-rating");
    dana.presses(cloud.slack().ephemeralMessages().getLast(), "risk.rate." + rating);
  }

  private void pulse(String account, int pulse) throws IOException {
    cloud.slashCommands().text("/health " + account + " pulse " + pulse);
    cloud.drain();
  }

  private ChannelPost alert() {
    return posts().getFirst();
  }

  private List<ChannelPost> posts() {
    return cloud.slack().posts("#" + CHANNEL).stream()
        .filter(post -> post.threadTs().isEmpty())
        .toList();
  }

  private String privately() {
    return cloud.slack().ephemeralMessages().getLast().message().path("text").asText();
  }

  private static String text(ChannelPost post) {
    return post.message().path("text").asText();
  }
}
