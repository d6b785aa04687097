package dev.oarlock.domain.digest;

import dev.oarlock.domain.forecast.Forecast;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Bands;
import dev.oarlock.domain.health.Component;
import dev.oarlock.domain.health.ComponentScore;
import dev.oarlock.domain.health.Verdict;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.state.History;
import dev.oarlock.domain.state.Outbox;
import dev.oarlock.domain.testing.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// An account in a book, with its score a week ago and now; what it signed was known at once.
record Customer(Story story, int before, int now, double leaving) {
  static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  static Customer of(String id, int before, int now) {
    return new Customer(Story.of(id), before, now, 0.1);
  }

  Customer did(String day, Signal... signals) {
    return new Customer(story.on(day, signals), before, now, leaving);
  }

  Customer leavingWith(double chance) {
    return new Customer(story, before, now, chance);
  }

  AccountState state() {
    return new AccountState(
        story.account(),
        story.facts(TODAY),
        verdict(),
        forecast(),
        Optional.empty(),
        History.none().with(day(TODAY.minusDays(20), before)).with(day(TODAY, now)),
        Optional.empty(),
        0,
        Optional.empty(),
        Outbox.empty(),
        1);
  }

  private static Band band(int score) {
    return Bands.shipped().of(score, Band.UNKNOWN);
  }

  private static History.Day day(LocalDate day, int score) {
    return new History.Day(day, OptionalInt.of(score), band(score), new Probability(0.1));
  }

  private Verdict verdict() {
    var part = new ComponentScore(Component.ADOPTION, 100, OptionalInt.of(now), now, List.of());
    return new Verdict(
        TODAY,
        "default 1",
        OptionalInt.of(now),
        band(now),
        100,
        List.of(part),
        List.of(),
        Optional.empty());
  }

  private Forecast forecast() {
    var chance = new Probability(leaving);
    return new Forecast(
        TODAY,
        chance,
        chance,
        chance,
        chance,
        Optional.of(new Forecast.AtRenewal(TODAY.plusDays(30), chance)),
        new Probability(0.1),
        0,
        -4,
        List.of(),
        List.of());
  }
}
