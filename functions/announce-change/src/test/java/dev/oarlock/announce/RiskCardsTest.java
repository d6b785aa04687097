package dev.oarlock.announce;

import static dev.oarlock.domain.testing.SampleSignals.customer;
import static dev.oarlock.domain.testing.SampleSignals.pulse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.alert.AlertOutcomes;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.risk.alert.AlertRule;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.episode.RecoverySummary;
import dev.oarlock.domain.risk.handling.HandlingStep;
import dev.oarlock.domain.risk.handling.RiskHandling;
import dev.oarlock.domain.risk.handling.RiskNews;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.transition.AccountTransition;
import dev.oarlock.domain.transition.ScoringModels;
import dev.oarlock.domain.transition.TransitionResult;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.Announcement.AccountRecovered;
import dev.oarlock.domain.transition.announcement.Announcement.RiskUpdated;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.SignalBatch;
import dev.oarlock.testing.FakeSlackApi;
import dev.oarlock.testing.LocalTable;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One message a risk episode, kept current.
class RiskCardsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-22");
  private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");

  private static final RiskHandled CLAIMED = step(Step.CLAIM, Optional.empty(), "dana");
  private static final RiskHandled SNOOZED =
      step(Step.SNOOZE, Optional.of("their champion is back on Monday"), "dana");
  private static final RiskHandled RESOLVED =
      step(Step.RESOLVE, Optional.of("the RFP is off"), "dana");

  private final FakeSlackApi slack = new FakeSlackApi();
  private final LocalTable table = LocalTable.empty();
  private final AnnounceChange handler =
      AnnouncementFixture.handler(
          table, slack, "{\"default\":\"#customer-health\",\"leads\":\"#leads\"}");

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @Test
  void anAlertSaysThatNobodyHasItAndOffersToClaimIt() {
    deliver(atRisk(1));

    assertThat(cards()).hasSize(1);
    assertThat(cards().getFirst().text()).contains("Nobody has it yet.");
    assertThat(cards().getFirst().blocks()).contains("risk.claim").contains("account-1|1");
  }

  @Test
  void aClaimIsShownOnTheCardAndToldInItsThread() {
    deliver(atRisk(1));

    deliver(updated(1, 2, CLAIMED));

    assertThat(latestCard())
        .contains("dana has it")
        .contains("“Resolve”")
        .doesNotContain("“Claim”");
    assertThat(replies()).containsExactly("Account 1: dana claimed it.");
  }

  @Test
  void aCardThatWentElsewhereGoesOnSayingWhereItWasMeantToGo() {
    var routes = "{\"default\":\"#customer-health\",\"segments\":{\"Enterprise\":\"#saffron\"}}";
    var elsewhere = AnnouncementFixture.handler(table, slack, routes);

    AnnouncementFixture.answer(elsewhere, AnnouncementFixture.batch(atRisk(1)));
    AnnouncementFixture.answer(elsewhere, AnnouncementFixture.batch(updated(1, 2, CLAIMED)));

    assertThat(cards())
        .filteredOn(card -> card.text().startsWith("Account 1"))
        .hasSize(2)
        .allSatisfy(card ->
            assertThat(card.text()).contains("Meant for #saffron: #saffron does not exist"));
    assertThat(latestCard()).contains("dana has it");
  }

  @Test
  void aRecoveryClosesTheCard() {
    deliver(atRisk(1));
    deliver(updated(1, 2, CLAIMED));

    deliver(recovered(1));

    assertThat(latestCard())
        .contains("Account 1: out of risk after 21 days")
        .contains("It was dana who had it.")
        .doesNotContain("“Resolve”")
        .contains("“It was useful”");
    assertThat(posted()).as("messages of its own in the channel").hasSize(1);
  }

  @Test
  void aRiskThatComesBackNamesWhoHasIt() {
    deliver(atRisk(1));
    deliver(updated(1, 2, CLAIMED, SNOOZED));

    deliver(updated(1, 3, CLAIMED, SNOOZED, ours(Step.REMIND, Optional.empty())));

    assertThat(replies().getLast())
        .contains("dana, the snooze is over: it was to rest until 29 Nov 2026");
    assertThat(latestCard()).contains("dana has it").contains("“Resolve”");
  }

  @Test
  void whatNobodyTookIsToldToTheManagerAndThenToTheLeadersInTheirChannel() {
    deliver(atRisk(1));
    deliver(updated(1, 2, ours(Step.REMIND, Optional.empty())));
    deliver(updated(1, 3, ours(Step.ESCALATE, Optional.of("kim"))));

    assertThat(replies().getFirst()).contains("dana, nobody has it yet, and the account is yours");
    assertThat(replies().getLast()).contains("kim, nobody has it yet; the account is that of dana");

    var told = updated(1, 4, ours(Step.ESCALATE, Optional.empty()));
    deliver(told);
    deliver(told);

    assertThat(posted()).filteredOn(post -> post.channel().equals("#leads")).hasSize(1);
    assertThat(replies().getLast()).contains("The leadership is told.");
    assertThat(latestCard()).contains("Escalated to the leadership").contains("“Claim”");
  }

  private static RiskHandled ours(Step step, Optional<String> to) {
    return new RiskHandled(
        1, step, Optional.empty(), to.map(Csm::new), Optional.empty(), RiskHandled.OARLOCK);
  }

  @Test
  void aRiskThatIsBackWithinDaysHasItsCardUnderTheOneBefore() {
    outcomes().told(key(1), Instant.parse("2026-11-21T08:00:00Z"));
    deliver(atRisk(1));
    deliver(recovered(1));

    deliver(again(1));
    deliver(again(1));

    assertThat(posted()).as("messages of its own in the channel").hasSize(1);
    assertThat(replies().getLast()).contains("Nobody has it yet", "“Claim”");
  }

  @Test
  void aRiskThatIsBackAfterLongInterruptsAgain() {
    outcomes().told(key(1), Instant.parse("2026-11-12T08:00:00Z"));
    deliver(atRisk(1));
    deliver(recovered(1));

    deliver(again(1));

    assertThat(posted()).hasSize(2);
  }

  private AlertOutcomes outcomes() {
    return new AlertOutcomes(table.dynamo(), table.name());
  }

  private static AlertOutcomes.AlertKey key(int number) {
    var risk = (AccountAtRisk) atRisk(number);
    return new AlertOutcomes.AlertKey(AlertRule.of(risk.cause()), risk.about().account(), 1);
  }

  /// The second episode of the same rule.
  private static Announcement again(int number) {
    var risk = (AccountAtRisk) atRisk(number);
    var id = AnnouncementIds.atRisk(risk.about().account(), 2);
    return new AccountAtRisk(id, risk.about(), 2, risk.cause());
  }

  @Test
  void whoLeavesClosesTheCard() {
    deliver(atRisk(1));
    deliver(updated(1, 2, CLAIMED));

    deliver(told(1, 3, new RiskNews.CustomerLeft(DAY.plusDays(9)), CLAIMED));

    assertThat(latestCard())
        .contains("Account 1 has left, from 1 Dec 2026 on")
        .contains("9 days before")
        .contains("It was dana who had it.")
        .doesNotContain("“Resolve”")
        .contains("“It was useful”");
    assertThat(replies().getLast()).contains("has left");
    assertThat(posted()).hasSize(1);
  }

  @Test
  void aMergerClosesTheCardAndItsUndoingOpensItAgain() {
    deliver(atRisk(1));
    deliver(updated(1, 2, CLAIMED));
    deliver(merged(3));
    assertThat(latestCard()).contains("merged into Acme").doesNotContain("“Resolve”");

    deliver(told(1, 4, new RiskNews.AccountSeparated(), CLAIMED));
    assertThat(latestCard()).contains("dana has it").contains("“Resolve”");

    deliver(merged(5));
    assertThat(latestCard()).contains("merged into Acme").doesNotContain("“Resolve”");
    assertThat(posted()).hasSize(1);
  }

  @Test
  void whoSeemedToHaveLeftIsACustomerAfterAll() {
    deliver(atRisk(1));
    deliver(told(1, 4, new RiskNews.CustomerStayed(DAY.plusDays(9))));

    deliver(told(1, 3, new RiskNews.CustomerLeft(DAY.plusDays(9))));

    assertThat(latestCard()).contains("a customer after all").contains("Nobody had claimed it.");
  }

  @Test
  void whatComesAfterTheEndChangesNothingOnTheCard() {
    deliver(atRisk(1));
    deliver(recovered(1));

    deliver(updated(1, 2, CLAIMED));

    assertThat(latestCard()).contains("out of risk").doesNotContain("“Resolve”");
  }

  @Test
  void changedFactsArePutOnTheCardAndToldToNobody() {
    deliver(atRisk(1));
    scored("account-1", DAY);

    deliver(told(1, 1, new RiskNews.FactsChanged()));

    assertThat(cards()).hasSize(2);
    assertThat(latestCard()).contains("Acme after the load", "Nobody has it yet.");
    assertThat(replies()).isEmpty();
    assertThat(posted()).hasSize(1);
  }

  @Test
  void changedFactsOfAnAlertWithoutACardPostNothing() {
    deliver(told(1, 1, new RiskNews.FactsChanged()));

    assertThat(slack.posts()).isEmpty();
  }

  private void scored(String account, LocalDate day) {
    var story =
        AccountLog.of(account).on("2026-01-01", customer("Acme after the load")).on(day, pulse(1));
    var from = BigInteger.ONE;
    var batch = new SignalBatch(new AccountId(account), story.signals(), from, from);
    var unscored = new Account.Unscored(new AccountId(account));
    var models = new ScoringModels(Scorecard.shipped(), HazardModel.expert(new Probability(0.1)));
    if (new AccountTransition(models, day).decide(unscored, batch)
        instanceof TransitionResult.Advanced advanced) {
      new AccountStates(table.dynamo(), table.name()).save(advanced.after());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void inAnyOrderAndTwiceTheCardShowsTheLatestOfAll(int seed) {
    var later =
        new ArrayList<>(
            List.of(
                updated(1, 2, CLAIMED),
                updated(1, 3, CLAIMED, SNOOZED),
                updated(1, 4, CLAIMED, SNOOZED, RESOLVED),
                updated(1, 3, CLAIMED, SNOOZED)));
    Collections.shuffle(later, new Random(seed));
    deliver(atRisk(1));

    later.forEach(this::deliver);
    deliver(atRisk(1));

    assertThat(posted()).hasSize(1);
    assertThat(latestCard()).contains("Resolved by dana").contains("“the RFP is off”");
    assertThat(replies()).hasSize(3);
  }

  @Test
  void anAlertThatIsOneOfManyGetsItsCardUnderTheListWithItsFirstStep() {
    deliver(
        IntStream.rangeClosed(1, 8).mapToObj(RiskCardsTest::atRisk).toArray(Announcement[]::new));
    var list = slack.posts().getLast();
    assertThat(list.text()).contains("8 accounts are at risk");
    assertThat(list.blocks()).contains("account-3|1");

    deliver(updated(3, 2, CLAIMED));
    deliver(updated(3, 3, CLAIMED, SNOOZED));

    assertThat(replies())
        .hasSize(3)
        .anySatisfy(it -> assertThat(it).contains("dana has it").contains("“Resolve”"))
        .contains("Account 3: dana claimed it.");
    assertThat(latestCard()).contains("Rests until").contains("“Take it up”");
    assertThat(posted()).hasSize(1);

    deliver(recovered(3));

    assertThat(latestCard()).contains("out of risk");
  }

  private static RiskHandled step(Step step, Optional<String> note, String by) {
    var until = step == Step.SNOOZE ? Optional.of(DAY.plusDays(7)) : Optional.<LocalDate>empty();
    return new RiskHandled(1, step, until, Optional.empty(), note, new Csm(by));
  }

  private static Announcement atRisk(int number) {
    return AnnouncementFixture.atRisk(number);
  }

  private static Announcement updated(int number, long version, RiskHandled... steps) {
    return told(number, version, new RiskNews.StepTaken(), steps);
  }

  private static Announcement told(int number, long version, RiskNews news, RiskHandled... steps) {
    var about = ((AccountAtRisk) atRisk(number)).about();
    var episode = new Episode(1, DAY, new EpisodeCause.EnteredRed(), OptionalInt.of(34));
    var handling =
        new RiskHandling(
            IntStream.range(0, steps.length)
                .mapToObj(i -> new HandlingStep(MORNING.plusSeconds(60L * i), steps[i]))
                .toList());
    var id = AnnouncementIds.riskUpdated(about.account(), 1, version);
    return new RiskUpdated(id, about, episode, version, handling, news);
  }

  private static Announcement merged(long version) {
    var about = ((AccountAtRisk) atRisk(1)).about();
    var id = AnnouncementIds.merged(about.account(), 1, version);
    var summary = RecoverySummary.merged("Acme", OptionalInt.of(34));
    return new AccountRecovered(id, about, 1, DAY.minusDays(21), summary);
  }

  private static Announcement recovered(int number) {
    var about = ((AccountAtRisk) atRisk(number)).about();
    var id = AnnouncementIds.recovered(new AccountId("account-" + number), 1);
    return new AccountRecovered(id, about, 1, DAY.minusDays(21));
  }

  private void deliver(Announcement... announcements) {
    assertThat(AnnouncementFixture.answer(handler, AnnouncementFixture.batch(announcements)))
        .isEqualTo("{\"batchItemFailures\":[]}");
  }

  private Stream<FakeSlackApi.Post> inChannel() {
    return slack.posts().stream().filter(post -> post.thread().isEmpty());
  }

  /// As they were posted first, and each time they were put anew.
  private List<FakeSlackApi.Post> cards() {
    return inChannel().toList();
  }

  private List<FakeSlackApi.Post> posted() {
    return inChannel().filter(post -> post.ts().isEmpty()).toList();
  }

  private String latestCard() {
    return cards().getLast().text();
  }

  private List<String> replies() {
    return slack.posts().stream()
        .filter(post -> !post.thread().isEmpty())
        .map(FakeSlackApi.Post::text)
        .toList();
  }
}
