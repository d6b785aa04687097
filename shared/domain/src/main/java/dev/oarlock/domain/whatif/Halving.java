package dev.oarlock.domain.whatif;

import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.forecast.Forecast;
import dev.oarlock.domain.forecast.Forecast.AtRenewal;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.whatif.Moves.Course;
import dev.oarlock.domain.whatif.WhatIf.Account;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What would have to be true for the chance of leaving to be half of what it is: by the next
/// renewal, or within 90 days where none is known. Each way is judged from the facts of an account
/// in which it were true, so it says what a forecast would say. It is association: what goes with
/// staying need not cause it.
///
/// @param ways single moves that halve it, the most feasible first; or else the one combination of
///   moves that does; or else what helps most
public record Halving(Optional<LocalDate> renewal, Probability now, List<Way> ways) {
  private static final int DAYS = 90;
  private static final int MOST = 3;

  /// One thing that would be otherwise; `from` is where it is now, `way` how much of the possible
  /// way it is (0 to 1).
  public record Step(Assumption.Is assumption, double from, Ease ease, double way) {}

  /// Things that would be otherwise together, and the chance then.
  public record Way(List<Step> steps, Probability then) {
    public Way {
      steps = List.copyOf(steps);
    }
  }

  public Halving {
    ways = List.copyOf(ways);
  }

  /// Whether a way leads to half or less.
  public boolean halves(Way way) {
    return way.then().value() <= now.value() / 2;
  }

  public static Halving of(Account account) {
    var forecast = account.hazard().forecast(account.facts(), account.today());
    return new Search(account, forecast).halving();
  }

  /// Tries the levers on one account.
  private record Search(Account account, int days, Optional<LocalDate> renewal, Probability now) {
    private static final Comparator<Way> HELPS_MOST = Comparator.comparing(Way::then);
    private static final Comparator<Way> MOST_FEASIBLE =
        Comparator.comparing((Way it) -> it.steps().getFirst().ease())
            .thenComparingDouble(it -> it.steps().getFirst().way());

    Search(Account account, Forecast forecast) {
      this(
          account,
          forecast
              .atRenewal()
              .map(at -> Math.toIntExact(ChronoUnit.DAYS.between(account.today(), at.on())))
              .orElse(DAYS),
          forecast.atRenewal().map(AtRenewal::on),
          forecast.atRenewal().map(AtRenewal::probability).orElse(forecast.within90()));
    }

    Halving halving() {
      var courses = Moves.levers(account).toList();
      var single = courses.stream().flatMap(it -> first(it).stream()).toList();
      if (!single.isEmpty()) {
        return halving(single.stream().sorted(MOST_FEASIBLE).limit(MOST).toList());
      }
      var whole = courses.stream().map(it -> way(it, it.best()));
      var helps = whole.filter(it -> it.then().value() < now.value()).sorted(HELPS_MOST).toList();
      return halving(
          together(helps).map(List::of).orElseGet(() -> helps.stream().limit(MOST).toList()));
    }

    private Halving halving(List<Way> ways) {
      return new Halving(renewal, now, ways);
    }

    /// The first step of a course that halves it.
    private Optional<Way> first(Course course) {
      return course.steps().stream()
          .map(value -> way(course, value))
          .filter(this::halves)
          .findFirst();
    }

    private boolean halves(Way way) {
      return way.then().value() <= now.value() / 2;
    }

    /// What helps most and then, as far as it is needed, what helps next, until they halve it.
    private Optional<Way> together(List<Way> helps) {
      var steps = new ArrayList<Step>();
      var facts = account.facts();
      for (var help : helps.stream().limit(MOST).toList()) {
        var step = help.steps().getFirst();
        steps.add(step);
        facts = where(facts, step.assumption());
        var way = new Way(steps, chance(facts));
        if (halves(way)) {
          return Optional.of(way);
        }
      }
      return Optional.empty();
    }

    private Way way(Course course, double value) {
      var assumption = (Assumption.Is) course.as().apply(value);
      var way = (value - course.from()) / (course.best() - course.from());
      var step = new Step(assumption, course.from(), course.ease(), way);
      return new Way(List.of(step), chance(where(account.facts(), assumption)));
    }

    private Facts where(Facts facts, Assumption.Is assumption) {
      return new Scene(facts, account.today()).where(assumption.lever(), assumption.value());
    }

    private Probability chance(Facts facts) {
      return account.hazard().within(facts, account.today(), days);
    }
  }
}
