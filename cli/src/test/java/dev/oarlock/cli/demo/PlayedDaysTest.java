package dev.oarlock.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.oarlock.cli.demo.sample.SamplePortfolio;
import dev.oarlock.cli.demo.sample.signal.SampleSignal;
import dev.oarlock.cli.demo.sample.signal.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayedDaysTest {
  private static final Instant NOW = Instant.parse("2026-11-29T14:00:00Z");

  @Test
  void noticeAndDepartureAreLookedAtTheNextWorkingDay() {
    var days = days(List.of(cancelled("2026-03-05", "2026-04-03")), "2026-03-01", "2026-04-10");

    assertThat(days)
        .containsExactly(
            LocalDate.parse("2026-03-04"),
            LocalDate.parse("2026-03-06"), // a Friday, after notice on Thursday
            LocalDate.parse("2026-03-11"),
            LocalDate.parse("2026-03-18"),
            LocalDate.parse("2026-03-25"),
            LocalDate.parse("2026-04-01"),
            LocalDate.parse("2026-04-06"), // a Monday, after they left on Friday
            LocalDate.parse("2026-04-08"),
            LocalDate.parse("2026-04-15"));
  }

  @Test
  void theLastHundredDaysAreLookedAtEachDay() {
    assertThat(days(List.of(), "2026-08-20", "2026-11-29"))
        .startsWith(LocalDate.parse("2026-08-26"), LocalDate.parse("2026-08-27"))
        .endsWith(LocalDate.parse("2026-11-28"), LocalDate.parse("2026-11-29"));
  }

  @Test
  void everyDepartureOfTheBookIsToldTheDayAfterAndNoneOnAWeekend() {
    var signals = SamplePortfolio.shipped().signalsOfYearUntil(NOW);
    var days = days(signals, "2025-11-29", "2026-11-29");
    var left =
        signals.stream()
            .filter(it -> it.detail().path("order").asText().equals("cancellation"))
            .map(it -> LocalDate.parse(it.detail().path("effective").asText()))
            .toList();

    assertThat(left).hasSize(7).allMatch(on -> days.contains(on.plusDays(1)));
    assertThat(days.stream().filter(it -> it.isBefore(LocalDate.parse("2026-08-20"))))
        .noneMatch(WorkingDays::isWeekend);
  }

  private static List<LocalDate> days(List<SampleSignal> signals, String from, String to) {
    var played = PlayedDays.of(signals, NOW);
    var end = Instant.parse(to + "T14:00:00Z");
    var days = new ArrayList<LocalDate>();
    for (var time = Instant.parse(from + "T14:00:00Z"); time.isBefore(end); ) {
      time = played.after(time);
      days.add(LocalDate.ofInstant(time, ZoneOffset.UTC));
    }
    return days;
  }

  private static SampleSignal cancelled(String told, String effective) {
    return new SampleSignal(
        Instant.parse(told + "T00:00:00Z").plus(Duration.ofHours(9)),
        "ContractChanged",
        JsonNodeFactory.instance
            .objectNode()
            .put("order", "cancellation")
            .put("effective", effective));
  }
}
