package dev.oarlock.aws.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.account.Segment;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.portfolio.Grouping;
import dev.oarlock.domain.portfolio.Member;
import dev.oarlock.domain.portfolio.Portfolio;
import dev.oarlock.domain.portfolio.Scores;
import dev.oarlock.domain.portfolio.Survey;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.testing.LocalTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurveysTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-22");

  private final LocalTable table = LocalTable.empty();
  private final Surveys surveys = new Surveys(table.dynamo(), table.name());

  @Test
  void beforeTheFirstSurveyNothingIsKnown() {
    assertThat(surveys.segments()).isEmpty();
    assertThat(surveys.portfolios()).isEmpty();
  }

  @Test
  void whatWasKeptComesBackWhole() {
    var survey = survey(DAY);

    surveys.keep(survey(DAY.minusDays(1)));
    surveys.keep(survey);

    assertThat(surveys.segments()).contains(new Segments(DAY, survey.segments()));
    assertThat(surveys.portfolios()).contains(new Portfolios(DAY, survey.portfolios()));
  }

  private static Survey survey(LocalDate day) {
    var book = List.of(member("iberia", 31, "EUR"), member("france", 70, "USD"));
    return new Survey(
        day,
        Arrays.stream(Grouping.values()).map(by -> Portfolio.of(book, by)).toList(),
        Map.of(new Segment("Enterprise"), Scores.of(IntStream.of(31, 70, 70))));
  }

  private static Member member(String name, int score, String currency) {
    return new Member(
        new AccountId(name),
        name,
        new Segment("Enterprise"),
        Optional.of(new Csm("dana")),
        Optional.empty(),
        OptionalInt.of(score),
        score < 40 ? Band.RED : Band.GREEN,
        Amounts.of(Money.of(1_000, currency)),
        true);
  }
}
