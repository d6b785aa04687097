package dev.oarlock.domain.transition;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SystemSignal.DayPassed;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.transition.announcement.Announcement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountTransitionTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final LocalDate LONG_AGO = TODAY.minusDays(30);

  @Test
  void beforeItsFirstScoringAnAccountHasNeitherScoreNorBand() {
    var stream = stream(story().on(TODAY, pulse(1)));

    stream.deliver(0, 2);

    assertThat(stream.said())
        .isNotEmpty()
        .extracting(Announcement::about)
        .allMatch(about -> about.scoreBefore().isEmpty() && about.bandBefore() == Band.UNKNOWN);
    assertThat(stream.state().history().latestChange()).isEmpty();
    assertThat(stream.state().delivery().version()).isEqualTo(1);
  }

  @Test
  void aTelltaleSignIsAnnouncedOnce() {
    var stream = stream(story().on(TODAY, pulse(1)).on(TODAY, pulse(1)));

    stream.deliver(0, 2);
    stream.deliver(2, 3);

    assertThat(types(stream)).containsOnlyOnce("AccountAtRisk");
    assertThat(stream.said()).extracting(Announcement::id).contains("any:at-risk:1");
  }

  @Test
  void recoveryIsAnnouncedAfterRisk() {
    var stream = stream(story().on(TODAY.minusDays(1), pulse(1)).on(TODAY, pulse(5)));

    stream.deliver(0, 2);
    stream.deliver(2, 3);

    assertThat(types(stream)).containsSubsequence("AccountAtRisk", "AccountRecovered");
    assertThat(stream.state().risk().episode()).isEmpty();
  }

  @Test
  void historyDoesNotShout() {
    var stream = stream(story().on(LONG_AGO, pulse(1)));

    stream.deliver(0, 2);

    assertThat(types(stream)).doesNotContain("AccountAtRisk");
    assertThat(stream.state().risk().episode()).isPresent();
    assertThat(stream.state().hasUnannounced()).isTrue();
  }

  @Test
  void thePassedDayAfterHistoryAnnouncesWhatIsStillOpen() {
    var stream = stream(story().on(LONG_AGO, pulse(1)).on(TODAY, new DayPassed(TODAY)));

    stream.deliver(0, 2);
    stream.deliver(2, 3);

    assertThat(types(stream)).containsOnlyOnce("AccountAtRisk");
    assertThat(stream.state().hasUnannounced()).isFalse();
  }

  @Test
  void historyThatComesAgainStaysSilent() {
    var stream = stream(story().on(LONG_AGO, pulse(1)));
    stream.deliver(0, 2);

    var again = stream.deliver(0, 2);

    assertThat(again).isNotInstanceOf(TransitionResult.Advanced.class);
    assertThat(types(stream)).doesNotContain("AccountAtRisk");
  }

  @Test
  void anEpisodeThatHistoryBothOpensAndClosesIsNeverHeardOf() {
    var stream = stream(story().on(LONG_AGO, pulse(1)).on(TODAY, pulse(5)));

    stream.deliver(0, 2);
    stream.deliver(2, 3);

    assertThat(types(stream)).doesNotContain("AccountAtRisk", "AccountRecovered", "GongRung");
  }

  /// Nobody was told of the first cause, so the alert is not "first because of it".
  @Test
  void whatOpenedARiskAndWasOverBeforeAnybodyHeardOfItIsNotTold() {
    var competitor = new CorporateEventNoted(CorporateEventNoted.Kind.COMPETITOR_EVALUATION);
    var stream = stream(story().on(LONG_AGO, pulse(1)).on(TODAY, pulse(5), competitor));

    stream.deliver(0, 2);
    stream.deliver(2, 4);

    assertThat(stream.state().risk().episode())
        .hasValueSatisfying(episode -> {
          assertThat(episode.cause())
              .isEqualTo(new EpisodeCause.TelltaleSign(Telltale.COMPETITOR_EVALUATED));
          assertThat(episode.keptOpenBy()).isEmpty();
        });
    assertThat(types(stream)).containsOnlyOnce("AccountAtRisk");
  }

  @Test
  void aBackfillAlertsNobodyHoweverYoungItIs() {
    var stream = backfilled(story().on(TODAY, pulse(1)));

    stream.deliver(0, 2);

    assertThat(types(stream)).doesNotContain("AccountAtRisk", "GongRung");
    assertThat(stream.state().risk().episode().map(Episode::cause))
        .contains(new EpisodeCause.Imported(new EpisodeCause.TelltaleSign(Telltale.PULSE_LOWEST)));
  }

  @Test
  void theMorningAfterABackfillIsQuietToo() {
    var signals = new ArrayList<>(backfill(story().on(TODAY, pulse(1)).signals()));
    signals.addAll(AccountLog.of("any").on(TODAY.plusDays(1), new DayPassed(TODAY)).signals());
    var stream = new StreamedAccount(signals, TODAY);
    stream.deliver(0, 2);

    stream.on(TODAY.plusDays(1)).deliver(2, 3);

    assertThat(types(stream)).doesNotContain("AccountAtRisk");
    assertThat(stream.state().risk().episode()).isPresent();
  }

  @Test
  void whoLeftIsNotAtRiskAnyMore() {
    var stream =
        stream(
            story()
                .on(TODAY.minusDays(2), pulse(1))
                .on(TODAY.minusDays(1), cancelled("C-1", TODAY.minusDays(1).toString())));

    stream.deliver(0, 3);

    assertThat(types(stream)).doesNotContain("AccountAtRisk");
    assertThat(stream.state().risk().episode()).isEmpty();
  }

  @Test
  void aRenewalRingsTheGong() {
    var stream =
        stream(story().on(TODAY, renewed("C-1", "2026-03-09", 12, line("SEATS", 10, 1_000))));

    stream.deliver(0, 1);
    stream.deliver(1, 2);

    assertThat(types(stream)).containsOnlyOnce("GongRung");
  }

  @Test
  void aBatchThatGrowsWhenItComesAgainLosesNothingUnsaid() {
    var stream = stream(story().on(TODAY, pulse(1)).on(TODAY, pulse(2)));
    stream.dieAfterWriting(0, 2);

    stream.deliver(0, 3);

    assertThat(types(stream)).contains("AccountAtRisk");
  }

  @Test
  void timeThatPassesIsWrittenEvenIfItAltersNothing() {
    var stream = stream(story().on(TODAY, pulse(4)).on(TODAY, new DayPassed(TODAY)));
    stream.deliver(0, 2);

    stream.on(TODAY.plusDays(1)).deliver(2, 3);

    assertThat(stream.state().assessment().day()).isEqualTo(TODAY.plusDays(1));
    assertThat(stream.state().scores().nextChangeDay())
        .hasValueSatisfying(due -> assertThat(due).isAfter(TODAY));
  }

  private static AccountLog story() {
    return AccountLog.of("any")
        .on("2025-03-02", signed("C-1", "2025-03-02", 24, line("SEATS", 10, 900)));
  }

  private static StreamedAccount stream(AccountLog story) {
    return new StreamedAccount(story.signals(), TODAY);
  }

  private static StreamedAccount backfilled(AccountLog story) {
    return new StreamedAccount(backfill(story.signals()), TODAY);
  }

  private static List<LoggedSignal> backfill(List<LoggedSignal> signals) {
    return signals.stream()
        .map(
            it -> new LoggedSignal(it.id(), it.account(), it.at(), it.knownAt(), it.signal(), true))
        .toList();
  }

  private static Signal pulse(int pulse) {
    return new SentimentNoted(
        pulse, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static List<String> types(StreamedAccount stream) {
    return stream.said().stream().map(Announcement::type).toList();
  }
}
