package dev.oarlock.domain.digest;

import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.testing.Sketch;
import dev.oarlock.domain.testing.Story;
import java.time.LocalDate;

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
    return Sketch.of(story, TODAY)
        .scoring(now)
        .was(before, TODAY.minusDays(20))
        .was(now, TODAY)
        .leaving(leaving, TODAY.plusDays(30))
        .state();
  }
}
