package dev.oarlock.domain.whatif;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.churn.hazard.ChurnForecast.ChurnAtRenewal;
import dev.oarlock.domain.whatif.ImprovementOptions.LeverRange;
import dev.oarlock.domain.whatif.WhatIfComparison.AccountBaseline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What would halve the probability of churn: by the next renewal, or within 90 days where none is
/// known. Each option is forecast from the facts of an account in which it is true, so it equals
/// what a forecast would say. It shows association: what goes with retention need not cause it.
///
/// @param options single changes that halve it, the most feasible first; if none does, the one
///   combination that does; else the changes that help most
public record ChurnReduction(
    Optional<LocalDate> renewal, Probability current, List<ReductionOption> options) {
  private static final int DEFAULT_HORIZON_DAYS = 90;
  private static final int MAX_OPTIONS = 3;

  /// One change of a lever: `current` is its value now, `fraction` how much of the possible change
  /// it is (0 to 1).
  public record LeverChange(
      WhatIfAssumption.LeverAssumption assumption,
      double current,
      EffortLevel effort,
      double fraction) {}

  /// Changes made together, and the probability of churn after them.
  public record ReductionOption(List<LeverChange> steps, Probability churnThen) {
    public ReductionOption {
      steps = List.copyOf(steps);
    }
  }

  public ChurnReduction {
    options = List.copyOf(options);
  }

  /// Whether an option leads to half the probability or less.
  public boolean halves(ReductionOption option) {
    return option.churnThen().value() <= current.value() / 2;
  }

  public static ChurnReduction of(AccountBaseline account) {
    var forecast = account.hazardModel().forecast(account.facts(), account.today());
    return new LeverSearch(account, forecast).reduction();
  }

  /// Tries the levers on one account.
  private record LeverSearch(
      AccountBaseline account, int days, Optional<LocalDate> renewal, Probability current) {
    private static final Comparator<ReductionOption> HELPS_MOST =
        Comparator.comparing(ReductionOption::churnThen);
    private static final Comparator<ReductionOption> MOST_FEASIBLE =
        Comparator.comparing((ReductionOption it) -> it.steps().getFirst().effort())
            .thenComparingDouble(it -> it.steps().getFirst().fraction());

    LeverSearch(AccountBaseline account, ChurnForecast forecast) {
      this(
          account,
          forecast
              .atRenewal()
              .map(at -> Math.toIntExact(ChronoUnit.DAYS.between(account.today(), at.on())))
              .orElse(DEFAULT_HORIZON_DAYS),
          forecast.atRenewal().map(ChurnAtRenewal::on),
          forecast.atRenewal().map(ChurnAtRenewal::probability).orElse(forecast.within90()));
    }

    ChurnReduction reduction() {
      var ranges = ImprovementOptions.leverRanges(account).toList();
      var single = ranges.stream().flatMap(it -> firstHalving(it).stream()).toList();
      if (!single.isEmpty()) {
        return reduction(single.stream().sorted(MOST_FEASIBLE).limit(MAX_OPTIONS).toList());
      }
      var best = ranges.stream().map(it -> option(it, it.best()));
      var helpful =
          best.filter(it -> it.churnThen().value() < current.value()).sorted(HELPS_MOST).toList();
      return reduction(
          combined(helpful)
              .map(List::of)
              .orElseGet(() -> helpful.stream().limit(MAX_OPTIONS).toList()));
    }

    private ChurnReduction reduction(List<ReductionOption> options) {
      return new ChurnReduction(renewal, current, options);
    }

    /// The smallest step of a lever that halves it.
    private Optional<ReductionOption> firstHalving(LeverRange range) {
      return range.steps().stream()
          .map(value -> option(range, value))
          .filter(this::halves)
          .findFirst();
    }

    private boolean halves(ReductionOption option) {
      return option.churnThen().value() <= current.value() / 2;
    }

    /// Adds the most helpful changes one by one until together they halve it.
    private Optional<ReductionOption> combined(List<ReductionOption> helpful) {
      var steps = new ArrayList<LeverChange>();
      var facts = account.facts();
      for (var candidate : helpful.stream().limit(MAX_OPTIONS).toList()) {
        var step = candidate.steps().getFirst();
        steps.add(step);
        facts = assuming(facts, step.assumption());
        var option = new ReductionOption(steps, churnProbability(facts));
        if (halves(option)) {
          return Optional.of(option);
        }
      }
      return Optional.empty();
    }

    private ReductionOption option(LeverRange range, double value) {
      var assumption = (WhatIfAssumption.LeverAssumption) range.assumption().apply(value);
      var fraction = (value - range.current()) / (range.best() - range.current());
      var step = new LeverChange(assumption, range.current(), range.effort(), fraction);
      return new ReductionOption(
          List.of(step), churnProbability(assuming(account.facts(), assumption)));
    }

    private Facts assuming(Facts facts, WhatIfAssumption.LeverAssumption assumption) {
      return new ScenarioFacts(facts, account.today())
          .assuming(assumption.lever(), assumption.value());
    }

    private Probability churnProbability(Facts facts) {
      return account.hazardModel().churnWithin(facts, account.today(), days);
    }
  }
}
