package dev.oarlock.domain.state;

import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Change;
import dev.oarlock.domain.health.Ledger;
import dev.oarlock.domain.health.Verdict;
import java.time.LocalDate;
import java.util.Optional;

/// A new verdict on an account, and, where other rules led to it, their version and what the rules
/// of before would have said of the same facts on the same day.
record Judgement(Verdict verdict, Optional<String> newRules, Optional<Verdict> asBefore) {

  static Judgement of(Rules rules, AccountState before, Facts facts, LocalDate today) {
    var verdict = rules.scorecards().judge(facts, today, before.verdict().computedBand());
    return rules.areNewFor(before)
        ? new Judgement(
            verdict,
            Optional.of(rules.scorecards().version()),
            rules.asBefore(before.verdict(), facts, today))
        : new Judgement(verdict, Optional.empty(), Optional.empty());
  }

  /// Whether new rules alone, and nothing that happened to the account, put it in red.
  boolean isRedByRules() {
    return newRules.isPresent() && asBefore.filter(it -> it.band() == Band.RED).isEmpty();
  }

  /// How the score moved; empty where it did not.
  Optional<Change> change(Verdict before) {
    return asBefore
        .map(it -> Ledger.between(before, it, verdict))
        .orElseGet(() -> Ledger.between(before, verdict))
        .filter(change -> change.points() != 0 || change.fromBand() != change.toBand());
  }
}
