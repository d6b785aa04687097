package dev.oarlock.answer.asking;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.SampleSignals.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.answer.RecordedSlackRequest;
import dev.oarlock.answer.SlackWorkspaceFixture;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened.Priority;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.ledger.Ledger;
import dev.oarlock.domain.health.ledger.ScoreChange;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.domain.testing.AcmeExample;
import dev.oarlock.slack.text.health.LedgerText;
import dev.oarlock.slack.view.health.HealthView;
import dev.oarlock.testing.FakeSlackApi;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is answered when somebody asks why a score moved.
class ScoreExplanationsTest {
  private static final LocalDate TODAY = SlackWorkspaceFixture.TODAY;

  private final SlackWorkspaceFixture workspace = new SlackWorkspaceFixture();
  private final FakeSlackApi slack = new FakeSlackApi();

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @Test
  void theButtonExplainsTheMoveThatTheCardNames() {
    var change = acmeAfter(AcmeExample.doingWell(), AcmeExample.withoutSponsor());

    var card = workspace.reply(RecordedSlackRequest.health("acme"));
    var answer = clickWhy();

    assertThat(card).contains("Why it moved from 81 to 60 on 21 Nov 2026");
    assertThat(answer)
        .startsWith("acme: why 81 became 60. −21 points on 21 Nov 2026, its latest move.")
        .contains("What moved since you last looked: “/health acme why”.");
    assertThat(change.lines())
        .map(LedgerText::of)
        .hasSize(2)
        .allSatisfy(line -> assertThat(card).contains(line))
        .allSatisfy(line -> assertThat(answer).contains(line));
    assertThat(answer).contains("21 Nov 2026: a sponsor left");
  }

  @Test
  void onTheFirstDayAScoreIsToldByItsParts() {
    var story = AccountLog.of("acme").on(TODAY, opened("T-1", Priority.LOW));
    log(story);
    workspace.save(AccountStateBuilder.of(story, TODAY));

    assertThat(workspace.reply(RecordedSlackRequest.health("acme why")))
        .startsWith("acme: what ")
        .contains("There is no score before today to compare with")
        .contains("Support")
        .contains("22 Nov 2026: ticket T-1 opened, low")
        .doesNotContain("moved");
  }

  @Test
  void aScoreThatNeverMovedIsToldByItsPartsToo() {
    assertThat(clickWhy())
        .contains("It has not moved since it was first scored, so this is what it is made of.");
  }

  @Test
  void whyOfWhoLeftIsTheStoryUpToTheirLastDayHoweverOftenItIsAsked() {
    var story = AcmeExample.withoutSponsor().on("2026-11-22", cancelled("C-1", "2026-11-22"));
    log(story);
    workspace.save(AccountStateBuilder.of(story, TODAY));

    var first = workspace.reply(RecordedSlackRequest.health("acme why"));
    workspace.waitFor(Duration.ofDays(1));

    assertThat(first)
        .startsWith("acme: left on 22 Nov 2026 after 1 year. No reason was given.")
        .contains(
            "From the end of 23 Aug 2026 to their last day, 21 Nov 2026 the score went from 80")
        .doesNotContain("since you", "looked", "→ 0 % of a year ago");
    assertThat(
            workspace.reply(
                RecordedSlackRequest.health("acme why").signedLater(Duration.ofDays(1))))
        .isEqualTo(first);
  }

  @Test
  void theStoryOfWhoLeftBeforeAnybodyKnewOfThemBeginsBeforeTheirLastDay() {
    var story = AcmeExample.withoutSponsor().on("2026-11-22", cancelled("C-1", "2026-09-20"));
    log(story);
    workspace.save(AccountStateBuilder.of(story, TODAY));

    assertThat(workspace.reply(RecordedSlackRequest.health("acme why")))
        .startsWith("acme: left on 20 Sep 2026")
        .contains("21 Jun 2026");
  }

  private String clickWhy() {
    workspace.ask(
        RecordedSlackRequest.recorded("share-click")
            .with("https://hooks.slack.com/actions/T061EG9R6/8211/kQ0Zy7bW", slack.responseUrl())
            .with("health.share", HealthView.WHY));
    return slack.onlyResponse().get("text").asText();
  }

  /// Acme moved on the day before yesterday's signals were known.
  private ScoreChange acmeAfter(AccountLog before, AccountLog after) {
    var day = TODAY.minusDays(1);
    var card = Scorecard.shipped();
    var then = card.assess(before.facts(day.minusDays(1)), day.minusDays(1), Band.UNKNOWN);
    var change =
        Ledger.between(then, card.assess(after.facts(day), day, then.band())).orElseThrow();
    log(after);
    workspace.save(AccountStateBuilder.of(after, TODAY).withChange(change));
    return change;
  }

  private void log(AccountLog story) {
    story
        .signals()
        .forEach(it ->
            SignalLog.of(workspace.appContext()).append(new LogEntry(it, "test", it.id().value())));
  }
}
