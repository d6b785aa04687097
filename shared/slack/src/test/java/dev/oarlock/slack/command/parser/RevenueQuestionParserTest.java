package dev.oarlock.slack.command.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.revenue.journal.RevenueView;
import dev.oarlock.domain.revenue.report.RevenueDimension;
import dev.oarlock.domain.revenue.report.RevenuePeriod.PeriodLength;
import dev.oarlock.slack.command.RevenueQuestion;
import dev.oarlock.slack.command.RevenueQuestion.AskedReport;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevenueQuestionParserTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @ParameterizedTest
  @CsvSource({
    "'', 2026-10-01, 2026-11-22",
    "this quarter, 2026-10-01, 2026-11-22",
    "last quarter, 2026-07-01, 2026-09-30",
    "Last Month?, 2026-10-01, 2026-10-31",
    "2026, 2026-01-01, 2026-11-22",
    "last year, 2025-01-01, 2025-12-31",
    "Q3 2026, 2026-07-01, 2026-09-30",
    "2026-Q1, 2026-01-01, 2026-03-31",
    "2026-09, 2026-09-01, 2026-09-30",
    "reported last quarter by region, 2026-07-01, 2026-09-30",
    "segment Mid Market last month, 2026-10-01, 2026-10-31"
  })
  void aPeriodIsNamedAsPeopleDo(String typed, LocalDate from, LocalDate to) {
    assertThat(asked(typed).scope().whole().from()).isEqualTo(from);
    assertThat(asked(typed).scope().whole().to()).isEqualTo(to);
  }

  @Test
  void conditionsAndPartsCombineInAnyOrder() {
    var asked = asked("by csm 2025 segment Mid Market product seats by quarter reported");

    assertThat(asked.scope().only())
        .containsEntry(RevenueDimension.SEGMENT, "Mid Market")
        .containsEntry(RevenueDimension.PRODUCT, "seats");
    assertThat(asked.scope().by()).contains(RevenueDimension.CSM);
    assertThat(asked.scope().length()).isEqualTo(PeriodLength.QUARTER);
    assertThat(asked.view()).isEqualTo(RevenueView.REPORTED);
  }

  @ParameterizedTest
  @CsvSource({
    "next quarter, I do not know the period “next quarter”",
    "2027, '*2027* has not begun: it is 22 Nov 2026'",
    "by segment Q1 2030, *Q1 2030* has not begun",
    "2026 by weekday, After *by* I expect month",
    "2024-13, I do not know the period",
    "last quarter by, After *by*"
  })
  void whatIsNotUnderstoodIsSaid(String typed, String says) {
    assertThat(RevenueQuestionParser.parse(typed, TODAY))
        .isInstanceOfSatisfying(
            RevenueQuestion.UnclearReport.class, it -> assertThat(it.reason()).startsWith(says));
  }

  /// No period that can be named is longer than a year.
  @Test
  void aReportInSlackHasTwelvePeriodsAtMost() {
    assertThat(asked("2025 by month").scope().whole().every(PeriodLength.MONTH)).hasSize(12);
  }

  private static AskedReport asked(String typed) {
    return (AskedReport) RevenueQuestionParser.parse(typed, TODAY);
  }

  @Test
  void howOfOneNumberIsAnsweredWithWhatTheNumbersMean() {
    assertThat(RevenueQuestionParser.parse("how gross retention", LocalDate.parse("2026-11-30")))
        .isEqualTo(new RevenueQuestion.MetricsMeaning());
  }
}
