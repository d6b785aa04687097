package dev.oarlock.slack.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.revenue.journal.RevenueView;
import dev.oarlock.domain.revenue.report.RevenuePeriod.PeriodLength;
import dev.oarlock.domain.revenue.slice.RevenueDimension;
import dev.oarlock.slack.command.RevenueQuestion;
import dev.oarlock.slack.command.RevenueQuestion.AskedReport;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevenueQuestionParserTest {
  /// The fiscal year begins in February.
  private static final ReportCalendar TODAY =
      new ReportCalendar(LocalDate.parse("2026-11-22"), 2, Locale.US);

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
    "q3, 2026-07-01, 2026-09-30",
    "nrr, 2026-10-01, 2026-11-22",
    "gross retention for last quarter, 2026-07-01, 2026-09-30",
    "show me the NRR of 2025, 2025-01-01, 2025-12-31",
    "Q4, 2026-10-01, 2026-11-22",
    "in Q3, 2026-07-01, 2026-09-30",
    "2026Q3, 2026-07-01, 2026-09-30",
    "Q3/26, 2026-07-01, 2026-09-30",
    "Q3'26, 2026-07-01, 2026-09-30",
    "h1, 2026-01-01, 2026-06-30",
    "H2 2025, 2025-07-01, 2025-12-31",
    "this year, 2026-01-01, 2026-11-22",
    "ytd, 2026-01-01, 2026-11-22",
    "YTD by quarter, 2026-01-01, 2026-11-22",
    "year to date, 2026-01-01, 2026-11-22",
    "qtd, 2026-10-01, 2026-11-22",
    "mtd, 2026-11-01, 2026-11-22",
    "september, 2026-09-01, 2026-09-30",
    "Dec, 2025-12-01, 2025-12-31",
    "Sept 2025, 2025-09-01, 2025-09-30",
    "last week, 2026-11-09, 2026-11-15",
    "this week, 2026-11-16, 2026-11-22",
    "last 7 days, 2026-11-16, 2026-11-22",
    "last 12 months, 2025-11-23, 2026-11-22",
    "LTM, 2025-11-23, 2026-11-22",
    "last 2 quarters, 2026-04-01, 2026-09-30",
    "since 1 Aug, 2026-08-01, 2026-11-22",
    "since last quarter, 2026-07-01, 2026-11-22",
    "1 Jul to 30 Sep, 2026-07-01, 2026-09-30",
    "2026-01-01 to 2026-03-31, 2026-01-01, 2026-03-31",
    "Jan to Mar 2026, 2026-01-01, 2026-03-31",
    "Oct to Dec, 2026-10-01, 2026-11-22",
    "yesterday, 2026-11-21, 2026-11-21",
    "FY26, 2025-02-01, 2026-01-31",
    "fy2027, 2026-02-01, 2026-11-22",
    "fiscal 2026, 2025-02-01, 2026-01-31",
    "this fiscal year, 2026-02-01, 2026-11-22",
    "fiscal ytd, 2026-02-01, 2026-11-22",
    "last fiscal year, 2025-02-01, 2026-01-31",
    "fiscal quarter, 2026-11-01, 2026-11-22",
    "last fiscal quarter, 2026-08-01, 2026-10-31",
    "FQ3, 2026-08-01, 2026-10-31",
    "Q1 FY26, 2025-02-01, 2025-04-30",
    "fiscal q4 2026, 2025-11-01, 2026-01-31",
    "segment SMB FY26, 2025-02-01, 2026-01-31",
    "segment SMB ytd, 2026-01-01, 2026-11-22",
    "segment SMB sep 2026, 2026-09-01, 2026-09-30",
    "csm Theresa May last month, 2026-10-01, 2026-10-31",
    "cohort Q1 2026 ytd, 2026-01-01, 2026-11-22",
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
    "Q7, I do not know the period",
    "h3, I do not know the period",
    "last 0 days, I do not know the period",
    "Mar to, I do not know the period",
    "since 2030, I do not know the period",
    "2010 to 2026 by month, That is more than 12 periods",
    "last quarter by, After *by*"
  })
  void whatIsNotUnderstoodIsSaid(String typed, String says) {
    assertThat(RevenueQuestionParser.parse(typed, TODAY))
        .isInstanceOfSatisfying(
            RevenueQuestion.UnclearReport.class, it -> assertThat(it.reason()).startsWith(says));
  }

  @ParameterizedTest
  @CsvSource({
    "csm Theresa May last month, CSM, Theresa May",
    "cohort Q1 2026 ytd, COHORT, Q1 2026",
    "tenure first year, TENURE, first year",
    "size 250 to 999 q3, SIZE, 250 to 999",
    "segment SMB sep 2026, SEGMENT, SMB"
  })
  void aNameGoesOnUpToTheNextThingAsked(String typed, RevenueDimension dimension, String name) {
    assertThat(asked(typed).scope().only()).containsExactly(Map.entry(dimension, name));
  }

  @Test
  void aReportInSlackHasTwelvePeriodsAtMost() {
    assertThat(asked("2025 by month").scope().whole().every(PeriodLength.MONTH)).hasSize(12);
  }

  private static AskedReport asked(String typed) {
    return (AskedReport) RevenueQuestionParser.parse(typed, TODAY);
  }

  @Test
  void howOfOneNumberIsAnsweredWithWhatTheNumbersMean() {
    assertThat(RevenueQuestionParser.parse("how gross retention", TODAY))
        .isEqualTo(new RevenueQuestion.MetricsMeaning());
  }
}
