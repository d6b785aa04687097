package dev.oarlock.domain.whatif;

import dev.oarlock.domain.evidence.Evidence;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.forecast.Forecast;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.health.Change;
import dev.oarlock.domain.health.Ledger;
import dev.oarlock.domain.health.Scorecard;
import dev.oarlock.domain.health.Verdict;
import dev.oarlock.domain.signal.Signal.HealthOverridden;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// An account as it is, and as it would be under an assumption. `change` is the ledger between the
/// two; it is empty when one of them has no score.
public record WhatIf(Assumption assumption, Side is, Side wouldBe, Optional<Change> change) {

  /// One of the two.
  public record Side(Verdict verdict, Forecast forecast) {}

  /// An account on a day, and by what it is judged. What somebody holds against the computed score
  /// is left out: it would hide what an assumption does.
  public record Account(Facts facts, Verdict verdict, Scorecard scorecard, HazardModel hazard) {
    public Account {
      var computed =
          facts
              .trusted()
              .all()
              .filter(fact -> !(fact.signal() instanceof HealthOverridden))
              .toList();
      facts = Facts.of(computed, verdict.day());
    }

    LocalDate today() {
      return verdict.day();
    }
  }

  public static WhatIf of(Account account, Assumption assumption) {
    var is = new Side(now(account), account.hazard().forecast(account.facts(), account.today()));
    var wouldBe = wouldBe(account, assumption, is);
    return new WhatIf(assumption, is, wouldBe, Ledger.between(is.verdict(), wouldBe.verdict()));
  }

  private static Side wouldBe(Account account, Assumption assumption, Side is) {
    return switch (assumption) {
      case Assumption.Is(var lever, var value) -> {
        var facts = new Scene(account.facts(), account.today()).where(lever, value);
        var forecast = account.hazard().forecast(facts, account.today());
        yield new Side(verdict(account, facts), forecast);
      }
      case Assumption.Reads _ -> new Side(verdict(account, assumption), is.forecast());
    };
  }

  /// Judged anew with the band it has, so that both sides stand on the same ground.
  static Verdict now(Account account) {
    return verdict(account, account.facts());
  }

  static Verdict verdict(Account account, Assumption assumption) {
    return switch (assumption) {
      case Assumption.Is(var lever, var value) ->
          verdict(account, new Scene(account.facts(), account.today()).where(lever, value));
      case Assumption.Reads(var measure, var value) ->
          account
              .scorecard()
              .glanceIf(Evidence.of(account.facts()), account.verdict(), Map.of(measure, value));
    };
  }

  private static Verdict verdict(Account account, Facts facts) {
    return account
        .scorecard()
        .glance(Evidence.of(facts), account.today(), account.verdict().computedBand());
  }
}
