package dev.oarlock.domain.account.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import dev.oarlock.domain.account.signal.RelationshipSignal.MarketingEngaged;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final Signal OPENED = new MarketingEngaged(MarketingEngaged.Action.OPENED);

  @Test
  void whatPeopleWroteIsNotKept() {
    var note = Optional.of("Ann is unhappy");
    var pulse =
        new SentimentNoted(2, List.of("adoption"), note, Optional.empty(), Optional.empty());

    var fact = Fact.of(at("2026-03-01T10:11:12.345Z", "a", pulse));

    assertThat(fact.toString()).doesNotContain("Ann");
    assertThat(fact.at()).isEqualTo("2026-03-01T10:11:12Z");
  }

  @Test
  void theSameSignalTwiceCountsOnce() {
    var signal = at("2026-03-01T10:11:12Z", "a", OPENED);

    var facts = Facts.none().fold(List.of(signal, signal), TODAY);

    assertThat(facts.all()).hasSize(1);
    assertThat(facts.contains(signal)).isTrue();
  }

  @Test
  void twoSignalsThatSayTheSameCountTwice() {
    var one = at("2026-03-01T10:11:12Z", "a", OPENED);
    var other = at("2026-03-01T10:11:12Z", "b", OPENED);

    assertThat(Facts.none().fold(List.of(one, other), TODAY).all()).hasSize(2);
  }

  @Test
  void milestonesComeInAnyOrder() {
    var log = new ArrayList<LoggedSignal>();
    for (var n = 0; n < 30; n++) {
      var at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(n * 3_600L);
      log.add(at(at.toString(), "m" + n, new MilestoneReached("own " + n)));
    }
    var atOnce = Facts.none().fold(log, TODAY);

    var oneByOne = Facts.none();
    for (var signal : log.reversed()) {
      oneByOne = oneByOne.fold(List.of(signal), TODAY);
    }

    assertThat(oneByOne).isEqualTo(atOnce);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T23:30:00Z, Europe/Berlin,       2026-11-25",
    "2026-11-25T06:18:00Z, America/Los_Angeles, 2026-11-24",
    "2026-11-24T18:30:00Z, Asia/Kolkata,        2026-11-25",
    "2026-11-24T23:30:00Z, UTC,                 2026-11-24"
  })
  void theBusinessClockSaysOnWhichDayItHappened(String at, ZoneId zone, LocalDate day) {
    var hourly = at(at, "a", OPENED).atZone(zone);
    var exact = at(at, "b", new MilestoneReached("live")).atZone(zone);

    assertThat(hourly.day()).isEqualTo(day);
    assertThat(Fact.of(hourly).day()).isEqualTo(day);
    assertThat(Fact.of(exact).day()).isEqualTo(day);
  }

  private static LoggedSignal at(String at, String id, Signal signal) {
    var instant = Instant.parse(at);
    return new LoggedSignal(new SignalId(id), new AccountId("any"), instant, instant, signal);
  }
}
