package dev.oarlock.answer.asking;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.active;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static dev.oarlock.domain.testing.SampleSignals.pulse;
import static dev.oarlock.domain.testing.SampleSignals.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.answer.RecordedSlackRequest;
import dev.oarlock.answer.SlackWorkspaceFixture;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.model.ModelActivation;
import dev.oarlock.aws.store.model.ModelStore;
import dev.oarlock.aws.store.model.ModelVersion;
import dev.oarlock.aws.store.portfolio.PortfolioStore;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.learning.backtest.ChallengerComparison;
import dev.oarlock.domain.learning.model.FittedModel.TrainingSummary;
import dev.oarlock.domain.portfolio.rollup.PortfolioSnapshot;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What `/health` answers.
class HealthQuestionsTest {
  private final SlackWorkspaceFixture workspace = new SlackWorkspaceFixture();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          globex     | Globex: 83, green. Health is 83 of 100
          GLOBEX     | Globex: 83, green. Health is 83 of 100
          glo        | You typed “glo”; this is the account nearest to it. Globex:
          globxe     | You typed “globxe”; this is the account nearest to it. Globex:
          ac         | 2 accounts match “ac”: Acme Corp (“acme”) or Acme Labs (“acme-labs”). Which one do
          initech    | No account is called “initech”.
          help       | “/health NAME” says how a customer is doing
          """)
  void namesAreTakenAsPeopleTypeThem(String typed, String begins) {
    assertThat(workspace.reply(RecordedSlackRequest.health(typed))).startsWith(begins);
  }

  @Test
  void theSameIsSaidAgainUntilItsStateOrTheDayIsAnother() {
    workspace.renewing(SlackWorkspaceFixture.TODAY.plusDays(60));
    var asked = workspace.ask(RecordedSlackRequest.health("acme"));

    workspace.waitFor(Duration.ofSeconds(2));
    var again = RecordedSlackRequest.health("acme").signedLater(Duration.ofSeconds(2));
    assertThat(workspace.ask(again)).isEqualTo(asked);

    workspace.waitFor(Duration.ofDays(1));
    var tomorrow = RecordedSlackRequest.health("acme").signedLater(Duration.ofDays(1));
    assertThat(workspace.reply(tomorrow)).contains("in 59 days").doesNotContain("in 60 days");

    workspace.renewing(SlackWorkspaceFixture.TODAY.plusDays(90));
    var changed = tomorrow.signedLater(Duration.ofSeconds(1));
    assertThat(workspace.reply(changed)).contains("in 89 days");
  }

  @Test
  void whatWouldHelpStartsFromTheComputedScoreAndNotFromTheOverride() {
    var held =
        new HealthOverridden(
            OptionalInt.of(90),
            Optional.empty(),
            "seasonal",
            Optional.empty(),
            LocalDate.parse("2026-12-24"),
            new Csm("dana"));
    var story = AccountLog.of("globex").on("2026-11-01", customer("Globex"), pulse(3));
    workspace.save(
        AccountStateBuilder.of(story.on("2026-11-20", held), SlackWorkspaceFixture.TODAY));

    assertThat(workspace.reply(RecordedSlackRequest.health("globex")))
        .contains("Health is 90 of 100");
    assertThat(workspace.reply(RecordedSlackRequest.health("globex if")))
        .startsWith("Globex: 50. What would make it green?");
  }

  @Test
  void anOverrideIsAnsweredWithWhoSetItAndTheComputedScore() {
    assertThat(workspace.reply(RecordedSlackRequest.health("globex override 80 because other")))
        .startsWith("Saved: you set Globex to 80 (green) until 22 Dec 2026. Every card names ")
        .contains("as who set it, and the computed score beside it: ");
  }

  @Test
  void aScoreAndABandThatContradictEachOtherAreRefused() {
    assertThat(workspace.reply(RecordedSlackRequest.health("globex override 80 red because other")))
        .isEqualTo(
            "Nothing was saved. A score of 80 is green, and red is a score of 0 to 45: give the"
                + " score alone, the band alone, or two that agree. Type “/health globex override"
                + " 80 because other” or “/health globex override red because other”.");
    assertThat(workspace.bus().types()).isEmpty();
  }

  /// Near an edge a band depends on the one before, so both are taken.
  @ParameterizedTest
  @CsvSource({"72 yellow", "72 green", "42 red", "42 yellow"})
  void aScoreNearAnEdgeMayBeInEitherBand(String both) {
    workspace.reply(RecordedSlackRequest.health("globex override " + both + " because other"));

    assertThat(workspace.bus().types()).containsExactly("HealthOverridden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"why", "signs", "if", "if active users = 60", "details", "as of yesterday"})
  void whoLeftIsSaidFirstAndNothingIsAdvised(String question) {
    globexLeft();

    assertThat(workspace.reply(RecordedSlackRequest.health("globex " + question)))
        .containsIgnoringCase("left on 20 Nov 2026 after 1 year.")
        .contains("No reason was given. They cancelled.")
        .doesNotContain("Play:", "What would", "Override score", "churn probability");
  }

  private void globexLeft() {
    var start = LocalDate.parse("2025-11-01");
    var story =
        AccountLog.of("globex")
            .on(start, customer("Globex"), signed("K-1", "2025-11-01", 36, line("seats", 10, 900)))
            .on("2026-11-01", active(LocalDate.parse("2026-11-01"), 4))
            .on("2026-11-20", cancelled("K-1", "2026-11-20"));
    story
        .signals()
        .forEach(it ->
            SignalLog.of(workspace.appContext()).append(new LogEntry(it, "test", it.id().value())));
    workspace.save(AccountStateBuilder.of(story, SlackWorkspaceFixture.TODAY));
  }

  @Test
  void anAccountWhoseNameReadsLikeAQuestionIsFound() {
    workspace.register("whynot", "Ask why");

    assertThat(workspace.reply(RecordedSlackRequest.health("ask why")))
        .startsWith("Ask why: 83, green. Health is 83");
  }

  @Test
  void anAccountRegisteredSinceIsFoundAtOnceWhenItsNameIsMissed() {
    workspace.ask(RecordedSlackRequest.recorded("health-command"));
    workspace.register("initech", "Initech");
    workspace.waitFor(Duration.ofSeconds(2));

    assertThat(workspace.reply(RecordedSlackRequest.health("initech"))).startsWith("Initech:");
  }

  @Test
  void aNameThatWasRegisteredSinceIsNotAnsweredWithANeighbour() {
    workspace.ask(RecordedSlackRequest.health("globex"));
    workspace.register("initech", "Globe");
    workspace.waitFor(Duration.ofSeconds(2));
    workspace.requests().clear();

    assertThat(workspace.reply(RecordedSlackRequest.health("globe"))).startsWith("Globe: 83");
    assertThat(workspace.requests())
        .containsExactly("query", "query", "getItem", "updateItem", "putItem");
  }

  @Test
  void nothingIsNotedOfANameThatTwoAccountsShare() {
    workspace.register("twin-1", "Twin");
    workspace.register("twin-2", "Twin");

    assertThat(workspace.reply(RecordedSlackRequest.health("twin pulse 2 because adoption: quiet")))
        .startsWith(
            "2 accounts match “twin”: Twin (“twin-1”) or Twin (“twin-2”). Which one do you mean?"
                + " Nothing is noted yet: say it again with the id, as in “/health twin-1 …”.");
    assertThat(workspace.bus().types()).isEmpty();
  }

  @Test
  void nothingIsNotedOfATypingError() {
    assertThat(
            workspace.reply(RecordedSlackRequest.health("globxe pulse 2 because adoption: quiet")))
        .startsWith("No account is called “globxe”. Did you mean Globex (“globex”)?");
    assertThat(workspace.bus().types()).isEmpty();
  }

  @Test
  void anEmptyCommandShowsExamplesThatWork() {
    assertThat(workspace.reply(RecordedSlackRequest.recorded("empty-command")))
        .contains("Try “/health Acme Corp”, “/health Acme Labs”, “/health Globex”.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          globex why                  | Globex: what 83 is made of. There is no score before today
          globex why since yesterday  | Globex: what 83 is made of. There is no score to compare
          globex as of 2026-11-01     | Nothing is known of Globex on 1 Nov 2026.
          globex as of tomorrow       | I cannot read “tomorrow” as a day that is over.
          globex if active users = 60 | Globex: 100, if 60 active users. With 60 active users
          globex if                   | Globex is green already, at 83.
          globex if mood = 3          | I cannot read “mood = 3” as an assumption.
          glo why                     | Globex: what 83 is made of.
          initech why                 | No account is called “initech”.
          """)
  void questionsAfterANameAreAnswered(String typed, String begins) {
    assertThat(workspace.reply(RecordedSlackRequest.health(typed))).startsWith(begins);
  }

  @Test
  void theAnswerAsOfADayIsWhatTheLogKnewThen() {
    var day = LocalDate.parse("2026-11-01");
    var used = AccountLog.of("globex").logged("use", day, active(day, 40));
    SignalLog.of(workspace.appContext()).append(new LogEntry(used, "test", "event"));

    assertThat(workspace.reply(RecordedSlackRequest.health("globex as of 2026-11-02")))
        .startsWith("Globex on 2 Nov 2026: 100. As known then: score ")
        .contains(" As known now: the same. ");
    assertThat(workspace.reply(RecordedSlackRequest.health("globex as of 2026-10-31")))
        .isEqualTo(
            "Nothing is known of Globex on 31 Oct 2026: the first signal became known on 1 Nov"
                + " 2026.");
  }

  @Test
  void aPastDayIsForecastByTheModelOfThatDay() {
    var day = LocalDate.parse("2026-11-01");
    var used = AccountLog.of("globex").logged("use", day, active(day, 40));
    SignalLog.of(workspace.appContext()).append(new LogEntry(used, "test", "event"));
    var models = ModelStore.of(workspace.appContext());
    var learned = HazardModel.expert(new Probability(0.4)).withVersion("2026-11-05-abcd");
    var at = Instant.parse("2026-11-05T09:00:00Z");
    var nobody = new TrainingSummary(0, 0, 0, 0, 1, "0");
    models.add(
        new ModelVersion(
            learned,
            new ModelVersion.Origin(at, "bo", LocalDate.parse("2026-11-05"), nobody),
            Optional.empty(),
            new ModelVersion.Test("expert", new ChallengerComparison(0, 0, 0))));
    models.activate(
        new ModelActivation(at, learned.version(), LocalDate.parse("2026-11-05"), "bo", "better"));

    assertThat(workspace.reply(RecordedSlackRequest.health("globex as of 2026-11-04")))
        .contains("forecast by model expert: base rate 10 %/yr");
    assertThat(workspace.reply(RecordedSlackRequest.health("globex as of 2026-11-05")))
        .contains("forecast by model 2026-11-05-abcd: base rate 40 %/yr");
  }

  @Test
  void aDayWithoutAScoreSaysSo() {
    var day = LocalDate.parse("2026-11-01");
    var known = AccountLog.of("globex").logged("registered", day, registered("2026-11-01"));
    SignalLog.of(workspace.appContext()).append(new LogEntry(known, "test", "event"));

    assertThat(workspace.reply(RecordedSlackRequest.health("globex as of 2026-11-02")))
        .startsWith("Globex on 2 Nov 2026: no score. As known then: no score, unknown, with 0 %");
    assertThat(workspace.reply(RecordedSlackRequest.health("globex why since 2026-11-02")))
        .startsWith(
            "Globex: what 83 is made of. There is no score to compare with since the end of 2 Nov"
                + " 2026, so this is what it is made of.");
  }

  @Test
  void theCardOfAParentReadsItsChildrenBesides() {
    workspace.joinFamily();
    workspace.ask(RecordedSlackRequest.health("globex"));
    workspace.requests().clear();

    var answer = workspace.reply(RecordedSlackRequest.health("acme"));

    assertThat(answer).contains("Family: no weighed score across 1, worst: Acme Labs 83 green");
    assertThat(workspace.requests())
        .containsExactly(
            "query",
            "query",
            "getItem",
            "updateItem",
            "batchGetItem",
            "query",
            "batchGetItem",
            "putItem");
  }

  /// As an override does: both name the last day on which they hold.
  @Test
  void aPulseNamesTheLastDayOnWhichItCounts() {
    assertThat(workspace.reply(RecordedSlackRequest.health("globex pulse 4 for 2 days")))
        .isEqualTo(
            "Saved: your pulse of Globex is 4 of 5. It counts until the end of 23 Nov 2026."
                + " Buttons: “Undo”.");
  }

  @Test
  void aParentThatNobodyRegisteredIsNamedWithWhatToDo() {
    workspace.joinFamily("acme-holding");

    assertThat(workspace.reply(RecordedSlackRequest.health("acme labs family")))
        .isEqualTo(
            "No account is known to belong to Acme Labs. It names “acme-holding” as its “parent”,"
                + " and nobody has registered an account with that id: register that one, or send a"
                + " new AccountRegistered of “acme-labs” with the right “parent”.");
  }

  @Test
  void anAccountCannotBeItsOwnParent() {
    workspace.joinFamily("acme-labs");

    assertThat(workspace.reply(RecordedSlackRequest.health("acme labs family")))
        .isEqualTo(
            "No account is known to belong to Acme Labs. It names itself as its “parent”, which"
                + " cannot be: send a new AccountRegistered of “acme-labs” with the id of the"
                + " account above it as “parent”, or without one.");
  }

  @Test
  void aFamilyIsShownOneByOne() {
    workspace.joinFamily();

    assertThat(workspace.reply(RecordedSlackRequest.health("acme family")))
        .contains("Acme Corp and family: no weighed score.")
        .contains("Acme Labs: 83 (green)");
    assertThat(workspace.reply(RecordedSlackRequest.health("acme labs family")))
        .contains("No account is known to belong to Acme Labs.")
        .contains("It belongs itself to “acme”");
  }

  @Test
  void thePortfolioIsThatOfTheLatestSummary() {
    var asked = RecordedSlackRequest.health("portfolio by segment");
    assertThat(workspace.reply(asked)).startsWith("The portfolio has not been summarized yet");
    var acme = SlackWorkspaceFixture.scored("acme", customer("Acme")).state();
    var globex = SlackWorkspaceFixture.scored("globex", customer("Globex")).state();
    PortfolioStore.of(workspace.appContext())
        .keep(PortfolioSnapshot.of(List.of(acme, globex), SlackWorkspaceFixture.TODAY));

    var again = RecordedSlackRequest.health("portfolio by Segment");

    assertThat(workspace.reply(again))
        .startsWith("Health by segment.")
        .contains(
            "Enterprise: no weighed score, 2 accounts, no known revenue; worst: Acme 83 green");
  }
}
