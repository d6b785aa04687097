package dev.oarlock.aws.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.oarlock.aws.events.Json;
import dev.oarlock.domain.learn.Case;
import dev.oarlock.domain.learn.Forecaster;
import dev.oarlock.domain.learn.Outcome;
import dev.oarlock.domain.learn.Report;
import dev.oarlock.domain.learn.Report.Asked;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportJsonTest {
  @Test
  void aReportComesBackAsItWas() {
    var report = report();

    assertThat(report.model().warning()).isPresent();
    assertThat(ReportJson.read(Json.parse(Json.write(ReportJson.write(report))))).isEqualTo(report);
  }

  @Test
  void theVerdictIsThereToRead() {
    assertThat(ReportJson.write(report()).path("verdict").asText())
        .startsWith("no skill shown yet (n = 1)");
  }

  @Test
  void whatIsNoReportIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReportJson.read(Json.parse("{\"how\":\"by hand\"}")))
        .withMessageContaining("horizonDays");
  }

  private static Report report() {
    var cases = Stream.of("2026-01-31", "2026-02-28").flatMap(ReportJsonTest::day).toList();
    return Report.of(
        new Asked("by hand", 90),
        cases,
        List.of(
            Forecaster.of("model", new double[] {0.8, 0.1, 0.3, 0.9, 0.2, 0.1}),
            Forecaster.of(Forecaster.BASE_RATE, new double[] {0.3, 0.3, 0.3, 0.3, 0.3, 0.3}),
            Forecaster.ranking(Forecaster.HEALTH, new double[] {-40, -50, -60, -30, -70, -80})));
  }

  private static Stream<Case> day(String day) {
    return Stream.of(
        new Case("a", day, Outcome.LEFT),
        new Case("b", day, Outcome.STAYED),
        new Case("c", day, Outcome.STAYED));
  }
}
