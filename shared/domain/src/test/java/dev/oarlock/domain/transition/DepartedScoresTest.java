package dev.oarlock.domain.transition;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.active;
import static dev.oarlock.domain.testing.SampleSignals.answered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered.Survey;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SystemSignal.DayPassed;
import dev.oarlock.domain.health.component.HealthComponent;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.GuideExamples;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.state.AccountState;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DepartedScoresTest {
  private static final LocalDate LEFT = LocalDate.parse("2026-03-02");

  /// A customer of a year who uses it, up to the eve of the day on which they leave.
  private static final AccountLog CUSTOMER =
      AccountLog.of("any")
          .on("2025-03-02", signed("C-1", "2025-03-02", 24, line("SEATS", 10, 900)))
          .on("2026-02-10", active(LocalDate.parse("2026-02-10"), 8))
          .on("2026-02-20", answered(Survey.NPS, 9))
          .on("2026-02-28", active(LocalDate.parse("2026-02-28"), 9));

  private static final AccountLog DEPARTED =
      CUSTOMER.on(LEFT.minusDays(1), cancelled("C-1", LEFT.toString()));

  @Test
  void theScoreOfACustomerWhoLeftIsThatOfTheLastDayAsOne() {
    var lastDay = delivered(DEPARTED, LEFT.minusDays(1));
    var muchLater = delivered(DEPARTED, LEFT.plusDays(40));

    assertThat(score(muchLater)).isEqualTo(score(lastDay)).isNotEqualTo(OptionalInt.empty());
    assertThat(muchLater.forecast().within90()).isEqualTo(lastDay.forecast().within90());
  }

  @Test
  void whoComesBackUnderAnotherModelHasNoForecastOfBefore() {
    var back = LEFT.plusDays(60);
    var log = DEPARTED.on(back, signed("C-2", back.toString(), 12, line("SEATS", 10, 900)));
    var stream = new StreamedAccount(log.signals(), LEFT.minusDays(1));
    stream.deliver(0, 5);
    var models = StreamedAccount.MODELS;
    var retrained =
        new ScoringModels(models.scorecards(), models.hazardModel().withVersion("2026-05"));

    stream.under(retrained).on(back).deliver(5, 6);

    assertThat(stream.state().forecast().model()).isEqualTo("2026-05");
    assertThat(stream.state().forecast().previous()).isEmpty();
  }

  @Test
  void neitherTimeNorWhatIsToldLaterMovesItAndNobodyHearsOfIt() {
    var log =
        DEPARTED
            .on(LEFT.plusDays(1), new DayPassed(LEFT.plusDays(1)))
            .on(LEFT.plusDays(30), answered(Survey.NPS, 0))
            .on(LEFT.plusDays(60), new DayPassed(LEFT.plusDays(60)));
    var stream = new StreamedAccount(log.signals(), LEFT.minusDays(1));
    stream.deliver(0, 5);
    var left = stream.state();
    var said = List.copyOf(stream.said());

    stream.on(LEFT.plusDays(1)).deliver(5, 6);
    stream.on(LEFT.plusDays(30)).deliver(6, 7);
    stream.on(LEFT.plusDays(60)).deliver(7, 8);

    assertThat(score(stream.state())).isEqualTo(score(left));
    assertThat(stream.state().history().latestChange()).isEqualTo(left.history().latestChange());
    assertThat(stream.said())
        .filteredOn(it -> !said.contains(it))
        .extracting(Announcement::type)
        .doesNotContain("HealthChanged", "AccountAtRisk", "GongRung");
    assertThat(stream.state().scores().nextChangeDay()).isEmpty();
  }

  @Test
  void whatHappenedBeforeTheyLeftCountsWheneverItIsTold() {
    var inOrder =
        delivered(
            CUSTOMER
                .on("2026-02-21", answered(Survey.NPS, 0))
                .on(LEFT.minusDays(1), cancelled("C-1", LEFT.toString())),
            LEFT.plusDays(9));
    var late =
        new StreamedAccount(
            DEPARTED.on("2026-02-21", answered(Survey.NPS, 0)).signals(), LEFT.plusDays(9));

    late.deliver(0, 5);
    late.deliver(5, 6);

    assertThat(score(late.state())).isEqualTo(score(inOrder));
  }

  @Test
  void theGuidesExampleComesOutAsItSays() throws IOException {
    var example = GuideExamples.named("contracts.md", "Who left has no moving score");
    for (var line : example.table("as of")) {
      var today = LocalDate.parse(line.get("as of"));
      var log = AccountLog.of("any");
      for (var row : example.table("told")) {
        if (!LocalDate.parse(row.get("told")).isAfter(today)) {
          log = log.on(row.get("told"), signal(row));
        }
      }

      var surveys =
          delivered(log, today).assessment().components().stream()
              .filter(part -> part.component() == HealthComponent.SURVEYS)
              .findFirst()
              .orElseThrow();
      assertThat(surveys.score()).hasValue(Integer.parseInt(line.get("score of surveys")));
    }
  }

  @Test
  void whatTheySignForLaterMovesNothingOfWhatIsForgottenByThen() {
    var back = LEFT.plusDays(60);
    var log =
        DEPARTED.on(back.minusDays(2), signed("C-1", back.toString(), 12, line("SEATS", 10, 900)));
    var stream = new StreamedAccount(log.signals(), LEFT.minusDays(1));
    stream.deliver(0, 5);
    stream.on(LEFT).deliver(4, 5);
    var left = score(stream.state());

    stream.on(back.minusDays(2)).deliver(5, 6);

    assertThat(score(stream.state())).isEqualTo(left);
  }

  private static Signal signal(Map<String, String> row) {
    var what = row.get("what");
    return switch (what) {
      case "signs" -> signed("C-1", row.get("day"), 24, line("SEATS", 10, 900));
      case "leaves" -> cancelled("C-1", row.get("day"));
      case String answer -> answered(Survey.NPS, Integer.parseInt(answer.replace("NPS ", "")));
    };
  }

  @Test
  void whoComesBackIsScoredAgain() {
    var back = LEFT.plusDays(20);
    var log = DEPARTED.on(back, signed("C-2", back.toString(), 12, line("SEATS", 10, 900)));
    var stream = new StreamedAccount(log.signals(), LEFT.plusDays(5));
    stream.deliver(0, 5);

    stream.on(back).deliver(5, 6);

    assertThat(stream.state().scores().nextChangeDay()).isPresent();
  }

  private static AccountState delivered(AccountLog log, LocalDate today) {
    var stream = new StreamedAccount(log.signals(), today);
    stream.deliver(0, log.signals().size());
    return stream.state();
  }

  private static OptionalInt score(AccountState state) {
    return state.assessment().score();
  }
}
