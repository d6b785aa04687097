package dev.oarlock.domain.account.evidence;

import static dev.oarlock.domain.testing.SampleSignals.active;
import static dev.oarlock.domain.testing.SampleSignals.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.risk.telltale.TelltaleDetection;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.GuideExamples;
import dev.oarlock.domain.testing.GuideExamples.Example;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Plays the worked example of a season in docs/contracts.md.
class SeasonGuideTest {
  @TestFactory
  Stream<DynamicTest> aSeasonReadsAsTheGuideSays() throws IOException {
    var example = GuideExamples.named("contracts.md", "A season is no risk");
    return example.table("seen on").stream()
        .map(line -> dynamicTest(line.get("seen on"), () -> holds(example, line)));
  }

  private static void holds(Example example, Map<String, String> line) {
    var day = LocalDate.parse(line.get("seen on"));
    var facts = facts(example, day);
    var trend = Measure.USAGE_TREND.read(AccountEvidence.of(facts), day);
    var signs = TelltaleDetection.telltalesOn(facts, day).stream().map(Telltale::phrase);

    assertThat(
            trend.value().isPresent()
                ? Measure.USAGE_TREND.sentence(trend.value().getAsDouble(), trend.basis())
                : "not known")
        .isEqualTo(line.get("use"));
    assertThat(signs.collect(Collectors.joining(", ")))
        .isEqualTo(line.get("sign").replace("none", ""));
  }

  private static Facts facts(Example example, LocalDate today) {
    var log = AccountLog.of("resort").on("2024-11-01", registered("2024-11-01"));
    for (var row : example.table("used from")) {
      var users = Integer.parseInt(row.get("users each Sunday"));
      for (var day = LocalDate.parse(row.get("used from"));
          !day.isAfter(LocalDate.parse(row.get("until"))) && !day.isAfter(today);
          day = day.plusWeeks(1)) {
        log = log.on(day, active(day, users));
      }
    }
    return log.facts(today);
  }
}
