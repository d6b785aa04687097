package dev.oarlock.domain.play;

import dev.oarlock.domain.account.signal.play.PlayTask;
import dev.oarlock.domain.account.signal.policy.ValueCheck;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What to do on an occasion: a plan's name, and its steps in their order.
public record Play(String code, String title, PlayOccasion occasion, List<PlayStep> steps) {
  private static final int MOST_STEPS = 12;
  private static final int LONGEST_TITLE = 60;

  public Play {
    if (!code.matches("[a-z0-9-]{1,60}")) {
      throw new IllegalArgumentException("not a code of small letters and hyphens: " + code);
    }
    ValueCheck.inRange("length of the title", title.strip().length(), 1, LONGEST_TITLE);
    steps = List.copyOf(steps);
    ValueCheck.inRange("number of steps", steps.size(), 1, MOST_STEPS);
    var codes = new HashSet<String>();
    for (var step : steps) {
      if (!codes.add(step.code())) {
        throw new IllegalArgumentException("two steps have the code " + step.code());
      }
    }
  }

  public Optional<PlayStep> step(String step) {
    return steps.stream().filter(it -> it.code().equals(step)).findFirst();
  }

  /// Its steps for whoever starts it on a day.
  public List<PlayTask> plannedFrom(LocalDate day) {
    return planned(day, lastDueDays());
  }

  /// The same of one for a renewal, which is over when they renew: where that is sooner than the
  /// last step is due, all are due sooner.
  public List<PlayTask> plannedFrom(LocalDate day, Optional<LocalDate> renewal) {
    var left =
        renewal
            .filter(_ -> occasion == PlayOccasion.AccountPhase.RENEWAL)
            .map(it -> day.until(it, ChronoUnit.DAYS))
            .filter(it -> it >= 0 && it < lastDueDays());
    return planned(day, left.orElse(lastDueDays()));
  }

  private long lastDueDays() {
    return steps.stream().mapToLong(PlayStep::dueDays).max().orElseThrow();
  }

  /// With the last of them due after so many days.
  private List<PlayTask> planned(LocalDate day, long length) {
    var last = Math.max(1, lastDueDays());
    return steps.stream()
        .map(it ->
            new PlayTask(
                it.code(), it.text(), it.owner(), day.plusDays(it.dueDays() * length / last)))
        .toList();
  }
}
