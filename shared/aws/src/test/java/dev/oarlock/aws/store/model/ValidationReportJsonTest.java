package dev.oarlock.aws.store.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.validation.PredictionSeries;
import dev.oarlock.domain.learning.validation.ValidationReport;
import dev.oarlock.domain.learning.validation.ValidationReport.Protocol;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ValidationReportJsonTest {
  @Test
  void aReportComesBackAsItWas() {
    var report = report();

    assertThat(report.model().leadTime()).isPresent();
    assertThat(
            ValidationReportJson.read(
                JsonTree.parse(JsonTree.write(ValidationReportJson.write(report)))))
        .isEqualTo(report);
  }

  @Test
  void anIntervalThatRestsOnOneLeaverIsNeitherWrittenNorReadFromAnOldReport() {
    var json = ValidationReportJson.write(report());
    assertThat(json.at("/model/auc").has("value")).isTrue();
    assertThat(json.at("/model/auc").has("low")).isFalse();

    json.withObject("/model/auc").put("low", 0.7).put("high", 0.9);

    assertThat(ValidationReportJson.read(json)).isEqualTo(report());
  }

  @Test
  void theConclusionIsThereToRead() {
    assertThat(ValidationReportJson.write(report()).path("conclusion").asText())
        .startsWith("no skill shown yet (n = 1)");
  }

  @Test
  void whatIsNoReportIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValidationReportJson.read(JsonTree.parse("{\"method\":\"by hand\"}")))
        .withMessageContaining("horizonDays");
  }

  private static ValidationReport report() {
    var cases =
        Stream.of("2026-01-31", "2026-02-28").flatMap(ValidationReportJsonTest::day).toList();
    return ValidationReport.of(
        new Protocol("by hand", 90),
        cases,
        List.of(
            PredictionSeries.of("model", new double[] {0.8, 0.1, 0.3, 0.9, 0.2, 0.1}),
            PredictionSeries.of(
                PredictionSeries.BASE_RATE, new double[] {0.3, 0.3, 0.3, 0.3, 0.3, 0.3}),
            PredictionSeries.ranking(
                PredictionSeries.HEALTH, new double[] {-40, -50, -60, -30, -70, -80})));
  }

  private static Stream<Observation> day(String day) {
    return Stream.of(
        new Observation("a", day, ChurnLabel.CHURNED),
        new Observation("b", day, ChurnLabel.RETAINED),
        new Observation("c", day, ChurnLabel.RETAINED));
  }
}
